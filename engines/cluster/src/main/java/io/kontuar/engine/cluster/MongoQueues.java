package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import io.kontuar.conversation.Conversation;
import io.kontuar.engine.documents.Documents;
import io.kontuar.routing.Queue;
import io.kontuar.routing.Queues;
import io.kontuar.staff.QueueId;
import java.util.List;
import java.util.Optional;

/** Queues in a collection of their own; what waits is a walk along one index of the conversations. */
final class MongoQueues implements Queues {
    private final Shelf<Queue> shelf;
    private final Shelf<Conversation> conversations;

    MongoQueues(Cabinet cabinet, Documents documents, Shelf<Conversation> conversations) {
        this.shelf = new Shelf<>(cabinet, Schema.QUEUE, documents, Queue.class);
        this.conversations = conversations;
    }

    @Override
    public List<Queue> all() {
        return shelf.all(empty(), ascending("_id"));
    }

    @Override
    public Optional<Queue> find(QueueId id) {
        return shelf.find(id.value());
    }

    @Override
    public boolean save(Queue queue) {
        return shelf.save(queue.version(), shelf.row(queue.id().value(), queue.atVersion(queue.version() + 1)));
    }

    @Override
    public List<Conversation> waiting(QueueId queue, int limit) {
        return conversations.list(eq("waitsIn", queue.value()), ascending("place", "_id"), limit);
    }
}
