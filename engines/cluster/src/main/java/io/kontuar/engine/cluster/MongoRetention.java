package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import io.kontuar.attachment.AttachmentId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Retention;
import io.kontuar.conversation.RetentionClass;
import io.kontuar.engine.documents.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Removal by moments, each with its index, the oldest first. */
final class MongoRetention implements Retention {
    private final Cabinet cabinet;
    private final Removals removals;
    private final Leftovers leftovers;

    MongoRetention(Cabinet cabinet, Removals removals, Leftovers leftovers) {
        this.cabinet = cabinet;
        this.removals = removals;
        this.leftovers = leftovers;
    }

    @Override
    public List<ConversationId> closedBefore(Instant moment, int limit) {
        Bson closed = and(eq("holder", Holder.NOBODY.name()), lt("updatedAt", Moment.nanos(moment)));
        return ids(Schema.CONVERSATION, closed, "updatedAt", limit).stream()
                .map(id -> new ConversationId((String) id))
                .toList();
    }

    @Override
    public boolean remove(ConversationId conversation, Instant unchangedSince) {
        return removals.remove(conversation, unchangedSince);
    }

    @Override
    public int removeOlder(RetentionClass what, Instant before, int limit) {
        return switch (what) {
            case TRACE -> {
                leftovers.settleOld();
                yield removeOldest(Schema.TRACE, before, limit);
            }
            case RAW_EVENT -> removeOldest(Schema.UNREADABLE_EVENT, before, limit);
            case AUDIT -> removeOldest(Schema.AUDIT_ENTRY, before, limit);
            case PROOF_ATTEMPT -> removeOldest(Schema.PROOF_ATTEMPT, before, limit);
            case NOTICE -> removeOldest(Schema.NOTICE, NoticeFields.MADE_AT, before, limit);
            case MESSAGE, ATTACHMENT, FACT ->
                throw new IllegalArgumentException("retention: expected a class of single records, got " + what);
        };
    }

    private int removeOldest(String collection, Instant before, int limit) {
        return removeOldest(collection, "at", before, limit);
    }

    private int removeOldest(String collection, String at, Instant before, int limit) {
        List<Object> old = ids(collection, lt(at, Moment.nanos(before)), at, limit);
        MongoCollection<Document> rows = cabinet.collection(collection);
        return old.isEmpty()
                ? 0
                : (int) cabinet.write("remove oldest", () -> rows.deleteMany(in("_id", old)))
                        .getDeletedCount();
    }

    private List<Object> ids(String collection, Bson filter, String order, int limit) {
        return limit < 1
                ? List.of()
                : cabinet.read(() -> cabinet.collection(collection)
                        .find(filter)
                        .sort(ascending(order))
                        .limit(limit)
                        .projection(include("_id"))
                        .map(row -> row.get("_id"))
                        .into(new ArrayList<>()));
    }

    @Override
    public Set<AttachmentId> attachmentsNamedSince(Instant moment) {
        Set<AttachmentId> named = new HashSet<>();
        collect(Schema.MESSAGE, gte(MessageFields.FILES_AT, Moment.nanos(moment)), named);
        collect(Schema.UNREADABLE_EVENT, empty(), named);
        return named;
    }

    private void collect(String collection, Bson filter, Set<AttachmentId> named) {
        cabinet.read(() -> {
            cabinet.collection(collection)
                    .find(filter)
                    .projection(include(NamedFiles.FIELD))
                    .forEach(row -> named.addAll(NamedFiles.of(row)));
            return named;
        });
    }
}
