package io.kontuar.gateway.webchat;

import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Holder;
import io.kontuar.routing.Queues;
import io.kontuar.staff.QueueId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who has the word in a conversation, and how many wait before it. One reading of a queue serves all who wait in it. */
final class ConversationStates {

    private static final Duration VALIDITY = Duration.ofSeconds(1);
    private static final int DEEPEST = 500;

    private final Queues queues;
    private final StaffNames names;
    private final Clock clock;
    private final ConcurrentHashMap<QueueId, Line> lines = new ConcurrentHashMap<>();

    ConversationStates(Queues queues, StaffNames names, Clock clock) {
        this.queues = queues;
        this.names = names;
        this.clock = clock;
    }

    /** @param asks whether the visitor may say how it was */
    ServerFrame.State of(Conversation conversation, boolean asks) {
        return new ServerFrame.State(
                conversation.control().holder().name().toLowerCase(Locale.ROOT),
                names.of(conversation.control().agent()),
                conversation.control().holder() == Holder.QUEUE ? position(conversation) : null,
                asks ? "rating" : null);
    }

    /** One who is being offered to an agent stands first; one beyond what is read has no number. */
    private @Nullable Integer position(Conversation conversation) {
        if (conversation.offer() != null) {
            return 1;
        }
        int index = line(conversation.queue()).waiting.indexOf(conversation.id());
        return index < 0 ? null : index + 1;
    }

    private Line line(QueueId queue) {
        Instant now = clock.instant();
        return lines.compute(
                queue, (id, before) -> before != null && now.isBefore(before.validUntil) ? before : read(id, now));
    }

    private Line read(QueueId queue, Instant now) {
        List<ConversationId> waiting =
                queues.waiting(queue, DEEPEST).stream().map(Conversation::id).toList();
        return new Line(waiting, now.plus(VALIDITY));
    }

    private record Line(List<ConversationId> waiting, Instant validUntil) {}
}
