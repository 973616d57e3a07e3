package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Trace;
import io.kontuar.conversation.Traces;
import io.kontuar.engine.documents.Moment;
import java.util.List;
import org.bson.Document;

/** Traces by conversation, one for each version that came of a turn. */
final class MongoTraces implements Traces {
    private final Shelf<Trace> shelf;
    private final Leftovers leftovers;

    MongoTraces(Shelf<Trace> shelf, Leftovers leftovers) {
        this.shelf = shelf;
        this.leftovers = leftovers;
    }

    @Override
    public List<Trace> of(ConversationId conversation) {
        leftovers.settle(conversation);
        return shelf.all(eq("conversation", conversation.value()), ascending("turn"));
    }

    static Document row(Shelf<Trace> shelf, Trace trace, long turn) {
        String conversation = trace.conversation().value();
        return shelf.row(new Document("conversation", conversation).append("turn", turn), trace)
                .append("conversation", conversation)
                .append("turn", turn)
                .append("at", Moment.nanos(trace.at()));
    }
}
