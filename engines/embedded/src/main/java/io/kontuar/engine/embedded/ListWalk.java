package io.kontuar.engine.embedded;

import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationLists.ListQuery;
import io.kontuar.conversation.Holder;
import io.kontuar.staff.QueueId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ids of a list in its order: a walk along one index per start (a queue and holder, an agent), merged.
 *
 * @param keys finds position and id after a position, for one start
 * @param starts the leading arguments of each walk
 */
record ListWalk(String keys, String counting, Order order, List<List<String>> starts) {
    private static final String WAITING = """
            SELECT place, id FROM conversation
            WHERE queue = ? AND holder = 'QUEUE' AND offered_to IS NULL AND (place, id) > (?, ?)
            ORDER BY place, id LIMIT ?""";
    private static final String COUNT_WAITING =
            "SELECT count(*) FROM conversation WHERE queue = ? AND holder = 'QUEUE' AND offered_to IS NULL";
    private static final String IN_QUEUE = """
            SELECT updated_at, id FROM conversation WHERE queue = ? AND holder = ? AND (updated_at, id) < (?, ?)
            ORDER BY updated_at DESC, id DESC LIMIT ?""";
    private static final String COUNT_IN_QUEUE = "SELECT count(*) FROM conversation WHERE queue = ? AND holder = ?";
    private static final String HELD = """
            SELECT updated_at, id FROM conversation WHERE agent = ? AND (updated_at, id) < (?, ?)
            ORDER BY updated_at DESC, id DESC LIMIT ?""";
    private static final String COUNT_HELD = "SELECT count(*) FROM conversation WHERE agent = ?";
    private static final String OFFERED = """
            SELECT updated_at, id FROM conversation WHERE offered_to = ? AND (updated_at, id) < (?, ?)
            ORDER BY updated_at DESC, id DESC LIMIT ?""";
    private static final String COUNT_OFFERED = "SELECT count(*) FROM conversation WHERE offered_to = ?";
    private static final String PLACE_OF = "SELECT place, id FROM conversation WHERE id = ?";
    private static final String CHANGE_OF = "SELECT updated_at, id FROM conversation WHERE id = ?";

    static ListWalk of(ListQuery query) {
        return switch (query) {
            case ListQuery.WaitingIn(QueueId queue) ->
                new ListWalk(WAITING, COUNT_WAITING, Order.BY_PLACE, List.of(List.of(queue.value())));
            case ListQuery.HeldBy held ->
                latest(HELD, COUNT_HELD, List.of(List.of(held.agent().value())));
            case ListQuery.OfferedTo to ->
                latest(OFFERED, COUNT_OFFERED, List.of(List.of(to.agent().value())));
            case ListQuery.InServiceIn(QueueId queue) -> inQueues(Set.of(queue), Holder.AGENT);
            case ListQuery.WithBot(Set<QueueId> queues) -> inQueues(queues, Holder.BOT);
            case ListQuery.Open(Set<QueueId> queues) -> inQueues(queues, Holder.BOT, Holder.QUEUE, Holder.AGENT);
            case ListQuery.Closed(Set<QueueId> queues) -> inQueues(queues, Holder.NOBODY);
        };
    }

    private static ListWalk inQueues(Set<QueueId> queues, Holder... holders) {
        List<List<String>> starts = new ArrayList<>();
        for (QueueId queue : queues) {
            for (Holder holder : holders) {
                starts.add(List.of(queue.value(), holder.name()));
            }
        }
        return latest(IN_QUEUE, COUNT_IN_QUEUE, starts);
    }

    private static ListWalk latest(String keys, String counting, List<List<String>> starts) {
        return new ListWalk(keys, counting, Order.BY_LATEST_CHANGE, starts);
    }

    /** The next {@code limit} ids after the one given; from the beginning when that is gone. */
    List<String> page(Session session, @Nullable ConversationId after, int limit) throws SQLException {
        Key from = after == null ? order.start : position(session, after).orElse(order.start);
        List<Key> found = new ArrayList<>();
        for (List<String> start : starts) {
            List<@Nullable Object> arguments = new ArrayList<>(start);
            arguments.addAll(List.of(from.position, from.id, limit));
            found.addAll(session.list(keys, Key::read, arguments.toArray()));
        }
        return found.stream().sorted(order.comparator).limit(limit).map(Key::id).toList();
    }

    private Optional<Key> position(Session session, ConversationId id) throws SQLException {
        return session.first(order.positionOf, Key::read, id.value());
    }

    int count(Session session) throws SQLException {
        long count = 0;
        for (List<String> start : starts) {
            count += session.number(counting, start.toArray());
        }
        return (int) count;
    }

    /** Where a conversation stands in its list. */
    record Key(long position, String id) {
        static Key read(java.sql.ResultSet row) throws SQLException {
            return new Key(row.getLong(1), row.getString(2));
        }
    }

    /** The order of a list: the statement that finds a row's position, the one before the first, who comes first. */
    record Order(String positionOf, Key start, Comparator<Key> comparator) {
        private static final Comparator<Key> ASCENDING =
                Comparator.comparingLong(Key::position).thenComparing(Key::id);
        private static final Order BY_PLACE = new Order(PLACE_OF, new Key(Long.MIN_VALUE, ""), ASCENDING);
        private static final Order BY_LATEST_CHANGE =
                new Order(CHANGE_OF, new Key(Long.MAX_VALUE, ""), ASCENDING.reversed());
    }
}
