package io.kontuar.engine.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Moments as index keys: nanoseconds since 1970, exact from 1678 to 2262 and held at the ends beyond. */
public final class Moment {
    private static final long SECOND = 1_000_000_000L;
    private static final long LAST = Long.MAX_VALUE / SECOND - 1;

    private Moment() {}

    public static long nanos(Instant at) {
        long seconds = at.getEpochSecond();
        if (seconds > LAST) {
            return Long.MAX_VALUE;
        }
        return seconds < -LAST ? Long.MIN_VALUE : seconds * SECOND + at.getNano();
    }

    public static @Nullable Long nanosOrNull(@Nullable Instant at) {
        return at == null ? null : nanos(at);
    }
}
