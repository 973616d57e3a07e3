package io.kontuar.engine.cluster;

import io.kontuar.engine.documents.Moment;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers that only grow, for what is kept in the order it came: nanoseconds since 1970, strictly ascending within a
 * process, and between processes as right as their clocks agree.
 */
final class Ordinals {
    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    Ordinals(Clock clock) {
        this.clock = clock;
    }

    long next() {
        long now = now();
        return last.updateAndGet(before -> Math.max(before + 1, now));
    }

    /** What a number given now would be at least. */
    long now() {
        return Moment.nanos(clock.instant());
    }
}
