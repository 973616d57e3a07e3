package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import io.kontuar.conversation.ConversationLists.ListQuery;
import io.kontuar.conversation.Holder;
import io.kontuar.staff.QueueId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A list as walks along one index each, to be merged.
 *
 * @param starts the fields that each walk's rows share
 */
record ListWalk(Order order, List<Bson> starts) {
    static ListWalk of(ListQuery query) {
        return switch (query) {
            case ListQuery.WaitingIn(QueueId queue) ->
                new ListWalk(Order.BY_PLACE, List.of(eq("waitsIn", queue.value())));
            case ListQuery.HeldBy held ->
                latest(List.of(eq("agent", held.agent().value())));
            case ListQuery.OfferedTo to ->
                latest(List.of(eq("offeredTo", to.agent().value())));
            case ListQuery.InServiceIn(QueueId queue) -> inQueues(Set.of(queue), Holder.AGENT);
            case ListQuery.WithBot(Set<QueueId> queues) -> inQueues(queues, Holder.BOT);
            case ListQuery.Open(Set<QueueId> queues) -> inQueues(queues, Holder.BOT, Holder.QUEUE, Holder.AGENT);
            case ListQuery.Closed(Set<QueueId> queues) -> inQueues(queues, Holder.NOBODY);
        };
    }

    private static ListWalk inQueues(Set<QueueId> queues, Holder... holders) {
        List<Bson> starts = new ArrayList<>();
        for (QueueId queue : queues) {
            for (Holder holder : holders) {
                starts.add(and(eq("queue", queue.value()), eq("holder", holder.name())));
            }
        }
        return latest(starts);
    }

    private static ListWalk latest(List<Bson> starts) {
        return new ListWalk(Order.BY_LATEST_CHANGE, starts);
    }

    /** The two orders of lists: by which field, in which direction, and who of two comes first. */
    enum Order {
        BY_PLACE("place"),
        BY_LATEST_CHANGE("updatedAt");

        private final String field;

        Order(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }

        Bson sort() {
            return this == BY_PLACE ? ascending(field, "_id") : descending(field, "_id");
        }

        /** The rows behind one that stands, or stood, at this position. */
        Bson behind(long position, String id) {
            return this == BY_PLACE
                    ? and(gte(field, position), or(gt(field, position), gt("_id", id)))
                    : and(lte(field, position), or(lt(field, position), lt("_id", id)));
        }

        Comparator<Document> comparator() {
            Comparator<Document> ascending = Comparator.<Document>comparingLong(row -> row.getLong(field))
                    .thenComparing(row -> row.getString("_id"));
            return this == BY_PLACE ? ascending : ascending.reversed();
        }
    }
}
