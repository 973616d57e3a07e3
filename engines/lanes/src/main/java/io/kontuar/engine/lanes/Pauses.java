package io.kontuar.engine.lanes;

import java.time.Duration;

/** Pauses that double from the first to the longest. */
final class Pauses {
    private final Duration first;
    private final Duration longest;
    private Duration next;

    Pauses(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    Duration next() {
        Duration now = next;
        Duration doubled = now.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return now;
    }

    boolean isFirst() {
        return next.equals(first);
    }

    void restart() {
        next = first;
    }
}
