package io.kontuar.conversation;

import java.time.Duration;

/** How long each kind of record is kept unless the shop says otherwise; facts hold nobody's words and stay. */
public enum RetentionClass {
    MESSAGE(Duration.ofDays(3 * 365)),
    ATTACHMENT(Duration.ofDays(365)),
    TRACE(Duration.ofDays(90)),
    RAW_EVENT(Duration.ofDays(30)),
    AUDIT(Duration.ofDays(2 * 365)),
    PROOF_ATTEMPT(Duration.ofDays(1)),
    NOTICE(Duration.ofDays(90)),
    FACT(Duration.ofDays(36500));

    private final Duration period;

    RetentionClass(Duration period) {
        this.period = period;
    }

    public Duration defaultPeriod() {
        return period;
    }
}
