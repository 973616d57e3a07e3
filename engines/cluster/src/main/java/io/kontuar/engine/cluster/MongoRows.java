package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.Message;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.rows.KeptRow;
import io.kontuar.engine.documents.rows.RowKind;
import io.kontuar.engine.documents.rows.StoreRows;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The collections as rows. What does not go row by row goes here or by {@link CopiedConversations}. */
final class MongoRows implements StoreRows {
    private static final String SECRET = "secret.";
    private static final String SECRETS = "secrets";
    private static final String ONLY = "1";
    private static final String TIMES = "times";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final Cabinet cabinet;
    private final CopiedCollections collections;
    private final CopiedConversations conversations;

    MongoRows(Cabinet cabinet, CopiedCollections collections, CopiedConversations conversations) {
        this.cabinet = cabinet;
        this.collections = collections;
        this.conversations = conversations;
    }

    static StoreRows of(
            Cabinet cabinet,
            Documents documents,
            Shelf<Conversation> conversations,
            Shelf<Message> messages,
            Leftovers leftovers) {
        return new MongoRows(
                cabinet,
                new CopiedCollections(documents, messages),
                new CopiedConversations(cabinet, documents, conversations, leftovers));
    }

    @Override
    public List<KeptRow> page(RowKind kind, @Nullable List<String> after, int limit) {
        return switch (kind) {
            case SHOP -> after == null ? shop() : List.of();
            case CHANNEL_ACCOUNT -> accounts(after, limit);
            case PROOF_ATTEMPT -> attempts(after, limit);
            case CONVERSATION -> conversations.page(after, limit);
            case MESSAGE -> messages(collections.of(kind), after, limit);
            default -> {
                CopiedCollection rows = collections.of(kind);
                yield rows.page(cabinet, after, limit).stream().map(rows::read).toList();
            }
        };
    }

    /** A page of which nothing counts is followed by the next one, for an empty one is the end. */
    private List<KeptRow> messages(CopiedCollection rows, @Nullable List<String> after, int limit) {
        List<Document> page = rows.page(cabinet, after, limit);
        List<Document> known = conversations.known(page);
        return known.isEmpty() && !page.isEmpty()
                ? messages(rows, List.of(page.getLast().getString("_id")), limit)
                : known.stream().map(rows::read).toList();
    }

    private List<KeptRow> shop() {
        return rows(Schema.SHOP).stream()
                .map(row -> KeptRow.of(ONLY, 0, withVersion(row)))
                .toList();
    }

    private List<KeptRow> accounts(@Nullable List<String> after, int limit) {
        List<Document> found = cabinet.read(() -> cabinet.collection(Schema.CHANNEL_ACCOUNT)
                .find(gt("_id", after == null ? "" : after.getFirst()))
                .sort(ascending("_id"))
                .limit(limit)
                .into(new ArrayList<>()));
        return found.stream()
                .map(row -> {
                    SortedMap<String, String> fields = withVersion(row);
                    row.getList(SECRETS, Document.class)
                            .forEach(secret -> fields.put(
                                    SECRET + secret.getString("name"),
                                    Base64.getEncoder()
                                            .encodeToString(secret.get("sealed", Binary.class)
                                                    .getData())));
                    return KeptRow.of(row.getString("_id"), 0, fields);
                })
                .toList();
    }

    /** Those of the page's last moment all together, for the next page begins after it. */
    private List<KeptRow> attempts(@Nullable List<String> after, int limit) {
        MongoCollection<Document> rows = cabinet.collection(Schema.PROOF_ATTEMPT);
        long since = after == null ? Long.MIN_VALUE : Long.parseLong(after.getFirst());
        List<Document> page = cabinet.read(() ->
                rows.find(gt("at", since)).sort(ascending("at")).limit(limit).into(new ArrayList<>()));
        if (page.size() == limit) {
            long last = page.getLast().getLong("at");
            page.removeIf(row -> row.getLong("at") == last);
            page.addAll(cabinet.read(() -> rows.find(eq("at", last)).into(new ArrayList<>())));
        }
        Map<List<String>, Integer> times = new LinkedHashMap<>();
        page.forEach(
                row -> times.merge(List.of(Long.toString(row.getLong("at")), row.getString("key")), 1, Integer::sum));
        return times.entrySet().stream()
                .map(one ->
                        new KeptRow(one.getKey(), 0, new TreeMap<>(Map.of(TIMES, Integer.toString(one.getValue())))))
                .toList();
    }

    @Override
    public void put(RowKind kind, List<KeptRow> rows) {
        switch (kind) {
            case SHOP -> rows.forEach(row -> replace(Schema.SHOP, versioned("shop", row)));
            case CHANNEL_ACCOUNT -> rows.forEach(this::putAccount);
            case PROOF_ATTEMPT -> rows.forEach(this::putAttempt);
            case CONVERSATION -> rows.forEach(conversations::put);
            default -> collections.of(kind).put(cabinet, rows);
        }
    }

    private void putAccount(KeptRow row) {
        List<Document> sealed = new ArrayList<>();
        row.several(SECRET)
                .forEach((name, bytes) -> sealed.add(new Document("name", name.substring(SECRET.length()))
                        .append("sealed", new Binary(Base64.getDecoder().decode(bytes)))));
        replace(Schema.CHANNEL_ACCOUNT, versioned(row.key().getFirst(), row).append(SECRETS, sealed));
    }

    private void putAttempt(KeptRow row) {
        long at = Long.parseLong(row.key().get(0));
        String key = row.key().get(1);
        MongoCollection<Document> attempts = cabinet.collection(Schema.PROOF_ATTEMPT);
        var unused = cabinet.write("copy", () -> attempts.deleteMany(and(eq("key", key), eq("at", at))));
        List<Document> each = Stream.generate(() -> new Document("key", key).append("at", at))
                .limit(Integer.parseInt(row.field(TIMES)))
                .toList();
        var unusedToo = cabinet.write("copy", () -> attempts.insertMany(each));
    }

    private static Document versioned(String id, KeptRow row) {
        return new Document("_id", id)
                .append("version", Long.valueOf(row.field("version")))
                .append(Shelf.DOC, row.doc());
    }

    private static SortedMap<String, String> withVersion(Document row) {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put(KeptRow.DOC, row.getString(Shelf.DOC));
        fields.put("version", String.valueOf(row.get("version")));
        return fields;
    }

    private List<Document> rows(String collection) {
        return cabinet.read(() -> cabinet.collection(collection).find().into(new ArrayList<>()));
    }

    private void replace(String collection, Document row) {
        var unused = cabinet.write(
                "copy", () -> cabinet.collection(collection).replaceOne(eq("_id", row.get("_id")), row, UPSERT));
    }
}
