package io.kontuar.gateway;

import io.kontuar.conversation.Conversation;
import io.kontuar.routing.Queue;
import io.kontuar.routing.Queues;
import io.kontuar.staff.QueueId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What waits, in memory. */
public final class RememberedQueues implements Queues {

    private final List<Conversation> waiting = new CopyOnWriteArrayList<>();

    public void put(List<Conversation> next) {
        waiting.clear();
        waiting.addAll(next);
    }

    @Override
    public List<Conversation> waiting(QueueId queue, int limit) {
        return waiting.stream()
                .filter(one -> one.queue().equals(queue))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Queue> all() {
        return List.of();
    }

    @Override
    public Optional<Queue> find(QueueId id) {
        return Optional.empty();
    }

    @Override
    public boolean save(Queue queue) {
        throw new UnsupportedOperationException("gateways write no queue");
    }
}
