package io.kontuar.routing;

import io.kontuar.conversation.Conversation;
import io.kontuar.staff.QueueId;
import java.util.List;
import java.util.Optional;

/** The queues, and what waits in them. What waits is derived from the conversations and kept nowhere else. */
public interface Queues {
    List<Queue> all();

    Optional<Queue> find(QueueId id);

    /** Saves when the stored version is {@code queue.version()} and raises it by one; false when it is not. */
    boolean save(Queue queue);

    /** Conversations that the queue holds and that are offered to nobody, by rank, at most {@code limit}. */
    List<Conversation> waiting(QueueId queue, int limit);
}
