package io.kontuar.console.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How often a password may be tried: per login and per address of the network. Counted per node, in memory. */
final class SignInLimits {
    static final int PER_LOGIN = 10;
    static final int PER_ADDRESS = 50;
    private static final Duration REFILLED_WITHIN = Duration.ofMinutes(10);
    private static final int REMEMBERED = 20_000;

    private final Map<String, Bucket> logins = new Remembered();
    private final Map<String, Bucket> addresses = new Remembered();

    /** Counts one attempt; tells how long to wait when there were too many. */
    Optional<Duration> tooMany(String login, String address) {
        return taken(bucket(addresses, address, PER_ADDRESS)).or(() -> taken(bucket(logins, login, PER_LOGIN)));
    }

    /** The attempt was the rightful one and does not count. */
    void forgive(String login, String address) {
        bucket(addresses, address, PER_ADDRESS).addTokens(1);
        bucket(logins, login, PER_LOGIN).addTokens(1);
    }

    private static Optional<Duration> taken(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static Bucket bucket(Map<String, Bucket> buckets, String key, int most) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    ignored -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(most).refillGreedy(most, REFILLED_WITHIN))
                            .build());
        }
    }

    /** Forgets the one not used for longest when there are too many. */
    private static final class Remembered extends LinkedHashMap<String, Bucket> {
        private static final long serialVersionUID = 1L;

        Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    }
}
