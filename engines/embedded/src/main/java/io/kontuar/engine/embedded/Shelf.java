package io.kontuar.engine.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kontuar.engine.documents.Documents;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Documents of one type: reads them from statements whose first column is the document, and writes rows of them. */
final class Shelf<T> {
    private final Database database;
    private final Documents documents;
    private final Class<T> type;

    Shelf(Database database, Documents documents, Class<T> type) {
        this.database = database;
        this.documents = documents;
        this.type = type;
    }

    Optional<T> first(String sql, @Nullable Object... arguments) {
        return database.read(session -> session.first(sql, reader(), arguments));
    }

    List<T> list(String sql, @Nullable Object... arguments) {
        return database.read(session -> session.list(sql, reader(), arguments));
    }

    RowReader<T> reader() {
        return row -> documents.read(row.getBytes(1), type);
    }

    byte[] bytes(T document) {
        return documents.write(document);
    }

    /** Runs one changing statement; returns how many rows it changed. */
    int update(String sql, @Nullable Object... arguments) {
        return database.write(session -> session.update(sql, arguments));
    }

    /**
     * Compare-and-set: inserts when the version expected is 0, else updates. Both statements take the same arguments.
     *
     * @return whether a row was written
     */
    boolean save(long expected, String insert, String update, @Nullable Object... arguments) {
        return update(expected == 0 ? insert : update, arguments) == 1;
    }

    /** Texts as one argument, for {@code IN (SELECT value FROM json_each(?))}: one statement for any number of them. */
    String texts(Collection<String> values) {
        return new String(documents.write(values), UTF_8);
    }
}
