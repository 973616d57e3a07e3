package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Holder;
import io.kontuar.engine.documents.Moment;
import java.time.Instant;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Removes whole conversations. One that leaves is marked first, and from then on nobody writes it; then its entries and
 * traces go, then itself. A removal that broke off is completed by the next one, or by the next who wants to write it.
 */
final class Removals {
    static final String LEAVING = "leaving";
    private final Cabinet cabinet;
    private final Leftovers leftovers;
    private final MongoCollection<Document> conversations;

    Removals(Cabinet cabinet, Leftovers leftovers) {
        this.cabinet = cabinet;
        this.leftovers = leftovers;
        this.conversations = cabinet.collection(Schema.CONVERSATION);
    }

    /** Facts that its last write left over are put in their place before, for they stay. */
    boolean remove(ConversationId conversation, Instant unchangedSince) {
        leftovers.settle(conversation);
        Bson removable = and(
                eq("_id", conversation.value()),
                eq("holder", Holder.NOBODY.name()),
                lt("updatedAt", Moment.nanos(unchangedSince)),
                exists(Leftovers.FIELD, false));
        boolean marked = cabinet.write("mark leaving", () -> conversations.updateOne(removable, set(LEAVING, true)))
                        .getMatchedCount()
                == 1;
        return marked && removeMarked(conversation.value());
    }

    /** Completes the removal of this conversation if one broke off. */
    void complete(ConversationId conversation) {
        if (cabinet.read(() -> conversations.countDocuments(marked(conversation.value()))) > 0) {
            removeMarked(conversation.value());
        }
    }

    /** False when another has removed it meanwhile. */
    private boolean removeMarked(String id) {
        removeOf(Schema.MESSAGE, id);
        removeOf(Schema.TRACE, id);
        return cabinet.write("remove conversation", () -> conversations.deleteOne(marked(id)))
                        .getDeletedCount()
                == 1;
    }

    private void removeOf(String collection, String conversation) {
        MongoCollection<Document> rows = cabinet.collection(collection);
        var unused = cabinet.write("remove " + collection, () -> rows.deleteMany(eq("conversation", conversation)));
    }

    private static Bson marked(String id) {
        return and(eq("_id", id), eq(LEAVING, true));
    }
}
