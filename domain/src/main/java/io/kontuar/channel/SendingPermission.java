package io.kontuar.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of sending to one address from one of our accounts. Every moment only moves forward, so that what is seen
 * twice or out of order leads to the same.
 *
 * @param heardAt when the customer last wrote, by the provider's clock; windows count from here
 * @param stoppedAt when the customer last asked for nothing more
 * @param resumedAt when the customer last asked for messages again
 */
public record SendingPermission(
        @Nullable Instant heardAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant resumedAt) {
    public static final SendingPermission UNKNOWN = new SendingPermission(null, null, null);

    public static SendingPermission heard(Instant at) {
        return new SendingPermission(at, null, null);
    }

    public static SendingPermission stopped(Instant at) {
        return new SendingPermission(null, at, null);
    }

    public static SendingPermission resumed(Instant at) {
        return new SendingPermission(null, null, at);
    }

    /** Whether nothing may be sent: asked to stop, and not to resume after that. */
    public boolean stopped() {
        return stoppedAt != null && (resumedAt == null || !resumedAt.isAfter(stoppedAt));
    }

    /** Each moment the later one of both. */
    public SendingPermission and(SendingPermission other) {
        return new SendingPermission(
                later(heardAt, other.heardAt), later(stoppedAt, other.stoppedAt), later(resumedAt, other.resumedAt));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
