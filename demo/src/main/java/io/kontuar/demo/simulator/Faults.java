package io.kontuar.demo.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kontuar.channel.ChannelAccountId;

/**
 * How a provider misbehaves on one account.
 *
 * @param delayMs added before every answer and every webhook, 0 to 60,000
 * @param failNext how many sends fail from now on, 0 to 1,000
 * @param duplicates whether every webhook comes twice
 */
record Faults(
        ChannelAccountId account, int delayMs, int failNext, Failure failure, boolean duplicates, Statuses statuses) {
    Faults {
        requireAtMost("delayMs", delayMs, 60_000);
        requireAtMost("failNext", failNext, 1_000);
    }

    static Faults none(ChannelAccountId account) {
        return new Faults(account, 0, 0, Failure.TOO_MANY, false, Statuses.IN_ORDER);
    }

    Faults oneFailureLess() {
        return new Faults(account, delayMs, Math.max(0, failNext - 1), failure, duplicates, statuses);
    }

    private static void requireAtMost(String name, int value, int most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(name + ": expected 0 to " + most + ", got " + value);
        }
    }

    /** What a send meets. */
    enum Failure {
        @JsonProperty("429")
        TOO_MANY,
        @JsonProperty("500")
        SERVER_ERROR,
        /** The text goes out, and the answer never comes: what a sender must treat as unknown. */
        @JsonProperty("hang")
        HANG,
        /** The send is accepted, and the phone turns out to be unreachable. */
        @JsonProperty("undelivered")
        UNDELIVERED
    }

    /** In which order status callbacks come. */
    enum Statuses {
        @JsonProperty("in-order")
        IN_ORDER,
        @JsonProperty("reversed")
        REVERSED,
        /** Not until the setting changes. */
        @JsonProperty("held")
        HELD
    }
}
