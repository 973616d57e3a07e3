package io.kontuar.console.feed;

import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationLists.ListQuery;
import io.kontuar.conversation.Holder;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.Staff;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What belongs to which list and where; the same rule as the store's, on one conversation. */
final class Lists {
    private Lists() {}

    /** The store's question behind a list; empty when the viewer may not have this list. */
    static Optional<ListQuery> query(ListRef ref, Staff viewer) {
        return switch (ref) {
            case ListRef.Mine mine -> Optional.of(new ListQuery.HeldBy(viewer.id()));
            case ListRef.Waiting waiting -> own(viewer, waiting.queue()).map(queue -> new ListQuery.WaitingIn(queue));
            case ListRef.InService inService ->
                own(viewer, inService.queue()).map(queue -> new ListQuery.InServiceIn(queue));
            case ListRef.WithBot bot -> Optional.of(new ListQuery.WithBot(viewer.queues()));
            case ListRef.Open open -> Optional.of(new ListQuery.Open(viewer.queues()));
            case ListRef.Closed closed -> Optional.of(new ListQuery.Closed(viewer.queues()));
        };
    }

    static boolean belongs(ListQuery query, Conversation conversation) {
        Holder holder = conversation.control().holder();
        return switch (query) {
            case ListQuery.HeldBy held -> conversation.control().heldBy(held.agent());
            case ListQuery.OfferedTo offered -> offeredTo(offered, conversation);
            case ListQuery.WaitingIn waiting ->
                holder == Holder.QUEUE
                        && conversation.offer() == null
                        && conversation.queue().equals(waiting.queue());
            case ListQuery.InServiceIn inService ->
                holder == Holder.AGENT && conversation.queue().equals(inService.queue());
            case ListQuery.WithBot bot -> holder == Holder.BOT && in(bot.queues(), conversation);
            case ListQuery.Open open -> !conversation.closed() && in(open.queues(), conversation);
            case ListQuery.Closed closed -> conversation.closed() && in(closed.queues(), conversation);
        };
    }

    /** Waiting ones by rank, the others by latest change, newest first. */
    static Instant key(ListQuery query, Conversation conversation) {
        return query instanceof ListQuery.WaitingIn
                ? conversation.rank().orElse(conversation.moments().openedAt())
                : newestFirst(conversation.moments().updatedAt());
    }

    private static boolean offeredTo(ListQuery.OfferedTo query, Conversation conversation) {
        return conversation.offer() != null && conversation.offer().agent().equals(query.agent());
    }

    private static Instant newestFirst(Instant moment) {
        return Instant.EPOCH.minus(Duration.between(Instant.EPOCH, moment));
    }

    private static boolean in(Set<QueueId> queues, Conversation conversation) {
        return queues.contains(conversation.queue());
    }

    private static Optional<QueueId> own(Staff viewer, QueueId queue) {
        return Optional.of(queue).filter(viewer::serves);
    }
}
