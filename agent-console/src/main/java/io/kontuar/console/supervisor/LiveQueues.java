package io.kontuar.console.supervisor;

import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationLists;
import io.kontuar.conversation.ConversationLists.ListQuery;
import io.kontuar.conversation.ConversationLists.Row;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How many conversations each list holds, asked of the store once and remembered until {@link #forget()}. */
public final class LiveQueues {
    private static final int FIRST_PAGE = 4;
    private static final int LARGEST_PAGE = 256;

    private final ConversationLists lists;
    private final Map<ListQuery, Integer> counts = new ConcurrentHashMap<>();
    private final Map<QueueId, QueueCounts> queues = new ConcurrentHashMap<>();
    private final Map<StaffId, List<QueueId>> offered = new ConcurrentHashMap<>();

    public LiveQueues(ConversationLists lists) {
        this.lists = lists;
    }

    /** Something has changed: ask anew from here on. */
    public void forget() {
        counts.clear();
        queues.clear();
        offered.clear();
    }

    public int count(ListQuery query) {
        return counts.computeIfAbsent(query, lists::count);
    }

    public QueueCounts of(QueueId queue) {
        return queues.computeIfAbsent(queue, this::read);
    }

    /** The queues of the conversations that are offered to this agent right now. */
    public List<QueueId> offeredTo(StaffId agent) {
        return offered.computeIfAbsent(
                agent,
                key -> lists.page(new ListQuery.OfferedTo(key), null, LARGEST_PAGE).stream()
                        .map(row -> row.conversation().queue())
                        .toList());
    }

    private QueueCounts read(QueueId queue) {
        int waiting = count(new ListQuery.WaitingIn(queue));
        int inService = count(new ListQuery.InServiceIn(queue));
        return new QueueCounts(waiting, waiting == 0 ? null : longest(queue), inService);
    }

    /**
     * The page is by rank, and priority only moves the rank before the moment of entering: once the rank is past the
     * earliest entry found, nobody behind can have entered earlier.
     */
    private @Nullable Instant longest(QueueId queue) {
        Instant earliest = null;
        Conversation last = null;
        for (int size = FIRST_PAGE; ; size = Math.min(LARGEST_PAGE, size * 4)) {
            List<Row> page = lists.page(new ListQuery.WaitingIn(queue), last == null ? null : last.id(), size);
            for (Row row : page) {
                last = row.conversation();
                Instant rank = last.rank().orElse(Instant.MAX);
                if (earliest != null && rank.isAfter(earliest)) {
                    return earliest;
                }
                Instant entered = last.moments().enteredQueueAt();
                earliest = earliest == null || (entered != null && entered.isBefore(earliest)) ? entered : earliest;
            }
            if (page.size() < size) {
                return earliest;
            }
        }
    }
}
