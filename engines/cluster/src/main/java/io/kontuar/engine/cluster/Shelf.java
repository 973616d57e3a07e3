package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import io.kontuar.engine.documents.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * One collection of records of one type: each a row of an {@code _id}, the fields that queries need, and the record itself
 * as the text {@code doc}.
 */
final class Shelf<T> {
    static final String DOC = "doc";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final Cabinet cabinet;
    private final MongoCollection<Document> rows;
    private final Documents documents;
    private final Class<T> type;

    Shelf(Cabinet cabinet, String collection, Documents documents, Class<T> type) {
        this.cabinet = cabinet;
        this.rows = cabinet.collection(collection);
        this.documents = documents;
        this.type = type;
    }

    MongoCollection<Document> rows() {
        return rows;
    }

    /** A row with the record, to be completed with the fields of its queries. */
    Document row(Object id, T stored) {
        return new Document("_id", id).append(DOC, text(stored));
    }

    String text(Object document) {
        return new String(documents.write(document), UTF_8);
    }

    T record(Document row) {
        return documents.read(row.getString(DOC).getBytes(UTF_8), type);
    }

    Optional<T> find(Object id) {
        return first(eq("_id", id));
    }

    Optional<T> first(Bson filter) {
        return cabinet.read(() -> Optional.ofNullable(
                        rows.find(filter).projection(Projections.include(DOC)).first()))
                .map(this::record);
    }

    /** All that match, in this order. */
    List<T> all(Bson filter, Bson order) {
        return list(rows.find(filter).sort(order), this::record, DOC);
    }

    /** The first {@code limit} that match, in this order. */
    List<T> list(Bson filter, Bson order, int limit) {
        return limit < 1 ? List.of() : list(rows.find(filter).sort(order).limit(limit), this::record, DOC);
    }

    <R> List<R> list(FindIterable<Document> found, Function<Document, R> reader, String... fields) {
        List<Document> read =
                cabinet.read(() -> found.projection(Projections.include(fields)).into(new ArrayList<>()));
        return read.stream().map(reader).toList();
    }

    /** False when there is one with this key already. */
    boolean insert(Document row) {
        return cabinet.insert("insert", () -> rows.insertOne(row));
    }

    /** Inserts the row, or puts it in the place of the one with its id. */
    void put(Document row) {
        keepWhere(eq("_id", row.get("_id")), row);
    }

    /** Like {@link #put}, unless the stored row is of a later {@code asOf}. */
    void putNewest(Document row) {
        keepWhere(and(eq("_id", row.get("_id")), lte("asOf", row.get("asOf"))), row);
    }

    /** Two who insert at once: the second one finds the first one's row and is done again on it, or is too old. */
    private void keepWhere(Bson filter, Document row) {
        if (!cabinet.insert("replace", () -> rows.replaceOne(filter, row, UPSERT))) {
            var unused = replace(filter, row);
        }
    }

    boolean replace(Bson filter, Document row) {
        return cabinet.write("replace", () -> rows.replaceOne(filter, row)).getMatchedCount() == 1;
    }

    /** Compare-and-set: inserts when the version expected is 0, else replaces the row of that version. */
    boolean save(long expected, Document row) {
        row.append("version", expected + 1);
        return expected == 0 ? insert(row) : replace(and(eq("_id", row.get("_id")), eq("version", expected)), row);
    }

    long count(Bson filter) {
        return cabinet.read(() -> rows.countDocuments(filter));
    }

    void remove(Bson filter) {
        var unused = cabinet.write("delete", () -> rows.deleteMany(filter));
    }
}
