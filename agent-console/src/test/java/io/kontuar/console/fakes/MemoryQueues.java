package io.kontuar.console.fakes;

import io.kontuar.conversation.Conversation;
import io.kontuar.routing.Queue;
import io.kontuar.routing.Queues;
import io.kontuar.staff.QueueId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Queues in memory; what waits is asked of the conversations. */
public final class MemoryQueues implements Queues {
    private final Map<String, Queue> queues = new ConcurrentSkipListMap<>();
    private final MemoryConversations conversations;

    MemoryQueues(MemoryConversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public List<Queue> all() {
        return List.copyOf(queues.values());
    }

    @Override
    public Optional<Queue> find(QueueId id) {
        return Optional.ofNullable(queues.get(id.value()));
    }

    @Override
    public synchronized boolean save(Queue queue) {
        if (find(queue.id()).map(Queue::version).orElse(0L) != queue.version()) {
            return false;
        }
        queues.put(queue.id().value(), queue.atVersion(queue.version() + 1));
        return true;
    }

    @Override
    public List<Conversation> waiting(QueueId queue, int limit) {
        return conversations.waiting(queue, limit);
    }
}
