package io.kontuar.reporting;

import java.time.Duration;
import java.time.Instant;

/** What happened in one quarter of an hour: entries into queues, answers, and answers within the target. */
public record Quarter(Instant from, long entered, long answered, long inTime) {
    public static final Duration LENGTH = Duration.ofMinutes(15);

    Quarter enteredOne() {
        return new Quarter(from, entered + 1, answered, inTime);
    }

    Quarter answeredOne(boolean within) {
        return new Quarter(from, entered, answered + 1, inTime + (within ? 1 : 0));
    }

    Quarter plus(Quarter other) {
        return new Quarter(from, entered + other.entered, answered + other.answered, inTime + other.inTime);
    }
}
