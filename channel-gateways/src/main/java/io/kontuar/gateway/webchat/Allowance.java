package io.kontuar.gateway.webchat;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

/** How much each of many (addresses, visitors) may do in a period; forgets those who have not used any of it. */
final class Allowance {

    private final long amount;
    private final Duration period;
    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    Allowance(long amount, Duration period) {
        this.amount = amount;
        this.period = period;
    }

    /** Takes one; false when this one has used all of it. */
    boolean take(String who) {
        return buckets.computeIfAbsent(who, key -> bucket(amount, period)).tryConsume(1);
    }

    /** Forgets those whose allowance is whole again. */
    void forgetIdle() {
        buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= amount);
    }

    static Bucket bucket(long amount, Duration period) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(amount).refillGreedy(amount, period))
                .build();
    }
}
