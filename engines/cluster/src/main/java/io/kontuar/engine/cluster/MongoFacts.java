package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Facts;
import io.kontuar.engine.documents.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Facts by time and by conversation. What a writer that stopped has left behind is put in its place before it is read. */
final class MongoFacts implements Facts {
    private final FactRows rows;
    private final Leftovers leftovers;

    MongoFacts(FactRows rows, Leftovers leftovers) {
        this.rows = rows;
        this.leftovers = leftovers;
    }

    @Override
    public void append(List<Fact> facts) {
        rows.append(rows.of(facts, 0));
    }

    @Override
    public List<Fact> between(Instant from, Instant to, Set<Fact.Kind> kinds) {
        leftovers.settleOld();
        return rows.shelf()
                .all(
                        and(
                                gte("at", Moment.nanos(from)),
                                lt("at", Moment.nanos(to)),
                                in("kind", kinds.stream().map(Fact.Kind::name).toList())),
                        ascending("at", "n"));
    }

    @Override
    public List<Fact> of(ConversationId conversation) {
        leftovers.settle(conversation);
        return rows.shelf().all(eq("conversation", conversation.value()), ascending("turn", "n"));
    }
}
