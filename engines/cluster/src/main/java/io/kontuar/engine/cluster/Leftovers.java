package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Facts and trace of a conversation's last write. They are stored inside the conversation by the same compare-and-set, and
 * put in their own collections at once after it; a writer that stops in between leaves them there for the next who writes
 * or reads. Doing it twice is doing it once.
 */
final class Leftovers {
    static final String FIELD = "leftovers";
    static final String SINCE = "leftoversSince";
    private static final String FACTS = "facts";
    private static final String TRACE = "trace";
    /** A writer at work is done with its own long before. */
    private static final long OLD = Duration.ofSeconds(2).toNanos();

    private final Cabinet cabinet;
    private final MongoCollection<Document> conversations;
    private final FactRows facts;
    private final Shelf<Trace> traces;
    private final Ordinals ordinals;

    Leftovers(Cabinet cabinet, FactRows facts, Shelf<Trace> traces, Ordinals ordinals) {
        this.cabinet = cabinet;
        this.conversations = cabinet.collection(Schema.CONVERSATION);
        this.facts = facts;
        this.traces = traces;
        this.ordinals = ordinals;
    }

    /** What to store inside the conversation; null when there is nothing. */
    static @Nullable Document of(List<Document> facts, @Nullable Document trace) {
        return facts.isEmpty() && trace == null ? null : new Document(FACTS, facts).append(TRACE, trace);
    }

    /** Settles those of one conversation, if there are any. */
    void settle(ConversationId conversation) {
        settle(and(eq("_id", conversation.value()), exists(FIELD)));
    }

    /** Settles what stopped writers have left in any conversation. */
    void settleOld() {
        settle(lte(SINCE, ordinals.now() - OLD));
    }

    private void settle(Bson where) {
        List<Document> found = cabinet.read(() -> conversations
                .find(where)
                .projection(Projections.include("version", FIELD))
                .into(new ArrayList<>()));
        for (Document row : found) {
            Document leftovers = row.get(FIELD, Document.class);
            if (leftovers != null) {
                settle(row.getString("_id"), row.getLong("version"), leftovers);
            }
        }
    }

    /**
     * Puts them in their place, then takes them out of the conversation. The latter need not be safe on other members: if
     * it is lost, it is done again.
     */
    void settle(String conversation, long version, Document leftovers) {
        facts.append(leftovers.getList(FACTS, Document.class));
        Document trace = leftovers.get(TRACE, Document.class);
        if (trace != null) {
            traces.insert(trace);
        }
        var unused = cabinet.write(
                "unset",
                () -> conversations
                        .withWriteConcern(WriteConcern.W1)
                        .updateOne(
                                and(eq("_id", conversation), eq("version", version)),
                                combine(unset(FIELD), unset(SINCE))));
    }
}
