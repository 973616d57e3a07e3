package io.kontuar.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Follows every round trip: one text message of one customer, its answer at the provider, two status callbacks. */
final class Journey {
    private static final long LONGEST_MICROS = 120_000_000;
    final Histogram webhook = new ConcurrentHistogram(LONGEST_MICROS, 3);
    final Histogram wholeWay = new ConcurrentHistogram(LONGEST_MICROS, 3);
    final AtomicLong begun = new AtomicLong();
    final AtomicLong refused = new AtomicLong();
    final AtomicLong answered = new AtomicLong();
    final AtomicLong doubled = new AtomicLong();
    final AtomicLong callbacks = new AtomicLong();
    private final Map<String, Long> under = new ConcurrentHashMap<>();
    private final Map<String, Long> all = new ConcurrentHashMap<>();

    /** @param order asked about: one order a round trip, so the answer names its question */
    void begin(String order, long nanos) {
        under.put(order, nanos);
        all.put(order, nanos);
        begun.incrementAndGet();
    }

    void accepted(long sinceNanos) {
        webhook.recordValue(Math.min((System.nanoTime() - sinceNanos) / 1000, LONGEST_MICROS));
    }

    void reached(String order) {
        Long since = under.remove(order);
        if (since == null) {
            doubled.incrementAndGet();
        } else {
            wholeWay.recordValue(Math.min((System.nanoTime() - since) / 1000, LONGEST_MICROS));
            answered.incrementAndGet();
        }
    }

    /** When this order was asked about in this phase; null when it was not. */
    @Nullable
    Long askedAt(String order) {
        return all.get(order);
    }

    void reset() {
        under.clear();
        all.clear();
        webhook.reset();
        wholeWay.reset();
        for (AtomicLong count : new AtomicLong[] {begun, refused, answered, doubled, callbacks}) {
            count.set(0);
        }
    }

    @Override
    public String toString() {
        return "asked %s, answered %s, callbacks %s, refused %s, doubled %s, open %d, e.g. %s"
                .formatted(
                        begun,
                        answered,
                        callbacks,
                        refused,
                        doubled,
                        open(),
                        under.keySet().stream().limit(5).toList());
    }

    /** How many have not come back. */
    long open() {
        return under.size();
    }

    /** The age of the oldest that has not come back, in milliseconds. */
    long oldestMillis() {
        long now = System.nanoTime();
        return under.values().stream()
                .mapToLong(since -> (now - since) / 1_000_000)
                .max()
                .orElse(0);
    }
}
