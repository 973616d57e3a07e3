package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.kontuar.engine.documents.rows.KeptRow;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose rows are copied one by one.
 *
 * @param key the names of the fields that {@code _id} has; a single one is {@code _id} itself, as a text unless it is
 *     {@link #NUMBER}
 * @param carried the fields that go along
 * @param derived the fields that follow from what goes along
 */
record CopiedCollection(
        String name, List<String> key, boolean ordered, List<Carried> carried, Function<KeptRow, Document> derived) {
    static final String NUMBER = "number";

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions EACH = new BulkWriteOptions().ordered(false);

    /** @param number whether it is a number, else a text */
    record Carried(String field, boolean number) {}

    List<Document> page(Cabinet cabinet, @Nullable List<String> after, int limit) {
        return cabinet.read(() -> {
            MongoCollection<Document> rows = cabinet.collection(name);
            FindIterable<Document> found = after == null ? rows.find() : rows.find(gt("_id", id(after)));
            return found.sort(ascending("_id")).limit(limit).into(new ArrayList<>());
        });
    }

    KeptRow read(Document row) {
        SortedMap<String, String> fields = new TreeMap<>();
        for (Carried one : carried) {
            Object value = row.get(one.field());
            if (value != null) {
                fields.put(one.field(), value.toString());
            }
        }
        return new KeptRow(key(row), ordered ? row.getLong("n") : 0, fields);
    }

    private List<String> key(Document row) {
        return row.get("_id") instanceof Document parts
                ? key.stream().map(parts::getString).toList()
                : List.of(String.valueOf(row.get("_id")));
    }

    private Object id(List<String> values) {
        if (key.size() == 1) {
            String value = values.getFirst();
            return key.getFirst().equals(NUMBER) ? Integer.valueOf(value) : value;
        }
        Document id = new Document();
        for (int i = 0; i < key.size(); i++) {
            id.append(key.get(i), values.get(i));
        }
        return id;
    }

    void put(Cabinet cabinet, List<KeptRow> rows) {
        List<ReplaceOneModel<Document>> replacements = rows.stream()
                .map(this::write)
                .map(row -> new ReplaceOneModel<>(eq("_id", row.get("_id")), row, UPSERT))
                .toList();
        if (!replacements.isEmpty()) {
            var unused = cabinet.write("copy", () -> cabinet.collection(name).bulkWrite(replacements, EACH));
        }
    }

    private Document write(KeptRow kept) {
        Document row = new Document("_id", id(kept.key()));
        row.putAll(derived.apply(kept));
        for (Carried one : carried) {
            String value = kept.fields().get(one.field());
            if (value != null) {
                row.append(one.field(), one.number() ? (Object) Long.valueOf(value) : value);
            }
        }
        return ordered ? row.append("n", kept.order()) : row;
    }
}
