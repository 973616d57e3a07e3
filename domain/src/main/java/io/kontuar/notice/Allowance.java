package io.kontuar.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many may go now at so many a second: within any second never more than that, and of these at most a third at once, so
 * that a provider sees a stream and no rush.
 */
final class Allowance {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int PARTS = 3;
    private final Deque<Used> lately = new ArrayDeque<>();

    private record Used(Instant at, int count) {}

    /** What may go at this moment; 0 and more. */
    int now(int perSecond, Instant now) {
        while (!lately.isEmpty() && !lately.getFirst().at().isAfter(now.minus(SECOND))) {
            lately.removeFirst();
        }
        int left = perSecond - lately.stream().mapToInt(Used::count).sum();
        return Math.max(0, Math.min(left, Math.ceilDiv(perSecond, PARTS)));
    }

    void used(int count, Instant now) {
        if (count > 0) {
            lately.addLast(new Used(now, count));
        }
    }
}
