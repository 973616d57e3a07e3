package io.kontuar.engine.lanes;

import java.time.Duration;

/** Settings for tests that shall not wait. */
final class Fast {
    private Fast() {}

    static LaneSettings settings() {
        return withSenders(8, 64);
    }

    /** Few senders, of whom each is waited for briefly; a memory that is soon full. */
    static LaneSettings withSenders(int senders, int memoryMib) {
        return new LaneSettings(
                senders,
                Duration.ofMillis(300),
                Duration.ofSeconds(5),
                1024 * 1024,
                memoryMib * 1024L * 1024,
                0,
                Duration.ofMillis(20),
                Duration.ofMillis(200),
                Duration.ofMillis(500));
    }
}
