package io.kontuar.conversation;

import io.kontuar.staff.QueueId;
import io.kontuar.staff.StaffId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lists of the console. */
public interface ConversationLists {

    /**
     * One page in the list's own order: waiting ones by rank, the others by latest change, newest first.
     *
     * @param after the last row of the page before, taken at its present position; null for the first page
     */
    List<Row> page(ListQuery query, @Nullable ConversationId after, int limit);

    int count(ListQuery query);

    /** @param last the latest message of customer, bot or agent; null when there is none yet */
    record Row(
            Conversation conversation,
            @Nullable Message last,
            @Nullable String contactName) {}

    /** Which conversations a list shows. */
    sealed interface ListQuery {
        record HeldBy(StaffId agent) implements ListQuery {}

        record OfferedTo(StaffId agent) implements ListQuery {}

        /** Held by the queue and offered to nobody, as {@code Queues.waiting}. */
        record WaitingIn(QueueId queue) implements ListQuery {}

        /** Held by an agent, whoever it is. */
        record InServiceIn(QueueId queue) implements ListQuery {}

        record WithBot(Set<QueueId> queues) implements ListQuery {
            public WithBot {
                queues = Set.copyOf(queues);
            }
        }

        record Open(Set<QueueId> queues) implements ListQuery {
            public Open {
                queues = Set.copyOf(queues);
            }
        }

        record Closed(Set<QueueId> queues) implements ListQuery {
            public Closed {
                queues = Set.copyOf(queues);
            }
        }
    }
}
