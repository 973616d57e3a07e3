package io.kontuar.notice;

import io.kontuar.channel.Address;
import io.kontuar.conversation.Author;
import io.kontuar.conversation.Manners;
import io.kontuar.conversation.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks at the moment of sending whether it has become quiet: the provider may have been away since a notice was due. */
public final class LastLook implements Manners {
    /** Why a notice did not leave: it is given its next moment. */
    static final String QUIET = "quiet-hours";

    private static final Duration MEMORY = Duration.ofSeconds(5);
    private final NoticePorts ports;
    private final Clock clock;
    private volatile @Nullable Known known;

    public LastLook(NoticePorts ports, Clock clock) {
        this.ports = ports;
        this.clock = clock;
    }

    private record Known(Instant until, Optional<HouseRules> house) {}

    @Override
    public Optional<String> refusal(Message message) {
        Address to = message.address();
        if (message.author().kind() != Author.Kind.NOTICE || to == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return house(now).flatMap(house -> house.quietUntil(to)).map(end -> QUIET);
    }

    /** The settings of a moment ago, and the hour of now. */
    private Optional<HouseRules> house(Instant now) {
        Known last = known;
        if (last == null || !now.isBefore(last.until())) {
            last = new Known(now.plus(MEMORY), HouseRules.read(ports, now));
            known = last;
        }
        return last.house().map(house -> house.at(now));
    }
}
