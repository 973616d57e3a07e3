package io.kontuar.engine.embedded;

import io.kontuar.conversation.Conversation;
import io.kontuar.engine.documents.Documents;
import io.kontuar.routing.Queue;
import io.kontuar.routing.Queues;
import io.kontuar.staff.QueueId;
import java.util.List;
import java.util.Optional;

/** Queues in a table of their own; what waits is a walk along one index of the conversations. */
final class SqliteQueues implements Queues {
    private static final String ALL = "SELECT doc FROM queue ORDER BY id";
    private static final String FIND = "SELECT doc FROM queue WHERE id = ?";
    private static final String INSERT =
            "INSERT INTO queue (doc, version, id) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
    private static final String UPDATE = "UPDATE queue SET doc = ?1, version = ?2 WHERE id = ?3 AND version = ?2 - 1";
    private static final String WAITING = """
            SELECT doc FROM conversation
            WHERE queue = ? AND holder = 'QUEUE' AND offered_to IS NULL ORDER BY place, id LIMIT ?""";

    private final Shelf<Queue> shelf;
    private final Shelf<Conversation> conversations;

    SqliteQueues(Database database, Documents documents) {
        this.shelf = new Shelf<>(database, documents, Queue.class);
        this.conversations = new Shelf<>(database, documents, Conversation.class);
    }

    @Override
    public List<Queue> all() {
        return shelf.list(ALL);
    }

    @Override
    public Optional<Queue> find(QueueId id) {
        return shelf.first(FIND, id.value());
    }

    @Override
    public boolean save(Queue queue) {
        long next = queue.version() + 1;
        return shelf.save(
                queue.version(),
                INSERT,
                UPDATE,
                shelf.bytes(queue.atVersion(next)),
                next,
                queue.id().value());
    }

    @Override
    public List<Conversation> waiting(QueueId queue, int limit) {
        return conversations.list(WAITING, queue.value(), limit);
    }
}
