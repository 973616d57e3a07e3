package io.kontuar.gateway.email;

import io.kontuar.conversation.Author;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Ends a duel of two machines that both pass for people: so many automatic mails go to one sender of a conversation within
 * a while, and then none until it is over or a person writes.
 */
final class LoopCap {
    private final int most;
    private final Duration within;
    private final Clock clock;

    LoopCap(int most, Duration within, Clock clock) {
        this.most = most;
        this.within = within;
        this.clock = clock;
    }

    boolean reached(Message next, List<Message> before) {
        Instant since = clock.instant().minus(within);
        return next.author().kind() != Author.Kind.AGENT
                && before.stream()
                                .filter(message -> message.direction() == Direction.OUTBOUND
                                        && message.author().kind() != Author.Kind.AGENT
                                        && message.receivedAt().isAfter(since))
                                .count()
                        >= most;
    }
}
