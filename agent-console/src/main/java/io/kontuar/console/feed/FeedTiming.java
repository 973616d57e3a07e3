package io.kontuar.console.feed;

import java.time.Duration;

/**
 * How often the feed does what.
 *
 * @param gather how long changes are gathered before they are sent together
 * @param counts the shortest time between two counts of the same thing
 * @param board the shortest time between two states of the board
 * @param digest how often each subscription is compared with the store
 */
record FeedTiming(Duration gather, Duration counts, Duration board, Duration digest) {
    static final FeedTiming USUAL = new FeedTiming(
            Duration.ofMillis(10), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(15));

    FeedTiming {
        if (gather.isNegative() || counts.isNegative() || board.isNegative() || !digest.isPositive()) {
            throw new IllegalArgumentException("feed timing: expected no negative times and a digest above 0");
        }
    }
}
