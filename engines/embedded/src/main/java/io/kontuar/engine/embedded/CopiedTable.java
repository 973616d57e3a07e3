package io.kontuar.engine.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kontuar.engine.documents.rows.KeptRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows are copied one by one.
 *
 * @param key the columns that name a row
 * @param ordered whether the column {@code n} says which row came first
 * @param carried the columns that go along
 * @param derived the columns that follow from what goes along
 */
record CopiedTable(
        String name,
        List<String> key,
        boolean ordered,
        List<Carried> carried,
        Function<KeptRow, Map<String, @Nullable Object>> derived) {

    /** How a column's value is written as a field. */
    enum Form {
        TEXT,
        /** 0 stands for nothing. */
        MOMENT,
        NUMBER,
        DOCUMENT
    }

    /** @param field the name under which both engines know it */
    record Carried(String column, String field, Form form) {}

    List<KeptRow> page(Session session, @Nullable List<String> after, int limit) throws SQLException {
        String keys = String.join(", ", key);
        String columns = Stream.concat(key.stream(), carried.stream().map(Carried::column))
                .collect(Collectors.joining(", "));
        String where = after == null ? "" : " WHERE (" + keys + ") > (" + marks(key.size()) + ")";
        List<@Nullable Object> arguments = new ArrayList<>(after == null ? List.of() : after);
        arguments.add(limit);
        return session.list(
                "SELECT " + columns + (ordered ? ", n" : "") + " FROM " + name + where + " ORDER BY " + keys
                        + " LIMIT ?",
                this::read,
                arguments.toArray());
    }

    private KeptRow read(ResultSet row) throws SQLException {
        List<String> id = new ArrayList<>();
        for (String column : key) {
            id.add(row.getString(column));
        }
        SortedMap<String, String> fields = new TreeMap<>();
        for (Carried column : carried) {
            String value = text(row, column);
            if (value != null) {
                fields.put(column.field(), value);
            }
        }
        return new KeptRow(id, ordered ? row.getLong("n") : 0, fields);
    }

    private static @Nullable String text(ResultSet row, Carried column) throws SQLException {
        return switch (column.form()) {
            case TEXT -> row.getString(column.column());
            case NUMBER -> Long.toString(row.getLong(column.column()));
            case MOMENT -> row.getLong(column.column()) == 0 ? null : Long.toString(row.getLong(column.column()));
            case DOCUMENT -> {
                byte[] bytes = row.getBytes(column.column());
                yield bytes == null ? null : new String(bytes, UTF_8);
            }
        };
    }

    void put(Session session, KeptRow row) throws SQLException {
        Map<String, @Nullable Object> values = new TreeMap<>(derived.apply(row));
        IntStream.range(0, key.size())
                .forEach(i -> values.put(key.get(i), row.key().get(i)));
        carried.forEach(column -> values.put(column.column(), value(row, column)));
        if (ordered) {
            values.put("n", free(session, row));
        }
        String updates = values.keySet().stream()
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        var unused = session.update(
                "INSERT INTO " + name + " (" + String.join(", ", values.keySet()) + ") VALUES (" + marks(values.size())
                        + ") ON CONFLICT (" + String.join(", ", key) + ") DO UPDATE SET " + updates,
                values.values().toArray());
    }

    private static @Nullable Object value(KeptRow row, Carried column) {
        String value = row.fields().get(column.field());
        return switch (column.form()) {
            case TEXT -> value;
            case NUMBER -> value == null ? null : Long.valueOf(value);
            case MOMENT -> value == null ? Long.valueOf(0) : Long.valueOf(value);
            case DOCUMENT -> value == null ? null : value.getBytes(UTF_8);
        };
    }

    /** Its number, or the next that no other row has. */
    private long free(Session session, KeptRow row) throws SQLException {
        String others = "SELECT count(*) FROM " + name + " WHERE n = ? AND (" + String.join(", ", key) + ") <> ("
                + marks(key.size()) + ")";
        long n = row.order();
        List<Object> arguments = new ArrayList<>(List.of(n));
        arguments.addAll(row.key());
        while (session.number(others, arguments.toArray()) > 0) {
            arguments.set(0, ++n);
        }
        return n;
    }

    private static String marks(int count) {
        return String.join(", ", java.util.Collections.nCopies(count, "?"));
    }
}
