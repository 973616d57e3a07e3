package io.kontuar.gateway.webchat;

import io.kontuar.channel.AddressId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Holder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notices visitors who went away while they waited for a person. A hint only: it is kept in memory, and whoever comes back
 * in time has not been away.
 */
final class Departures {

    private final ChatSockets sockets;
    private final Conversations conversations;
    private final VisitorInbound inbound;
    private final Clock clock;
    private final Duration leftAfter;
    private final Map<Whereabouts, Instant> gone = new ConcurrentHashMap<>();

    Departures(
            ChatSockets sockets, Conversations conversations, VisitorInbound inbound, Clock clock, Duration leftAfter) {
        this.sockets = sockets;
        this.conversations = conversations;
        this.inbound = inbound;
        this.clock = clock;
        this.leftAfter = leftAfter;
    }

    /** A visitor and the conversation he was looking at. */
    record Whereabouts(AddressId visitor, ConversationId conversation) {}

    /** One of the visitor's sockets is gone. */
    void disconnected(Whereabouts whereabouts) {
        gone.put(whereabouts, clock.instant());
    }

    /** Tells of those who have been away for long enough. */
    void check() {
        Instant longAgo = clock.instant().minus(leftAfter);
        gone.forEach((whereabouts, since) -> {
            if (!sockets.of(whereabouts.visitor).isEmpty()) {
                gone.remove(whereabouts, since);
            } else if (!since.isAfter(longAgo)) {
                tell(whereabouts.conversation, since);
                gone.remove(whereabouts, since);
            }
        });
    }

    private void tell(ConversationId conversation, Instant since) {
        boolean waits = conversations
                .find(conversation)
                .filter(one -> one.control().holder() == Holder.QUEUE)
                .isPresent();
        if (waits) {
            inbound.left(conversation, since);
        }
    }
}
