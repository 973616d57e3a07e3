package io.kontuar.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/** The journey of the phase at hand, seen by provider and consoles. */
final class Relay {
    private static final Pattern ORDER = Pattern.compile("zamówienie (7\\d{6})");
    private static final int CUSTOMERS = 5000;
    final Journey current = new Journey();
    private final Map<String, Long> asked = new ConcurrentHashMap<>();

    /** Forgets the figures of the phase before. */
    void fresh() {
        current.reset();
        asked.clear();
    }

    SmsLoad load(int port, AtomicInteger next) {
        return new SmsLoad(port, new Signer(Seed.TOKEN), current, CUSTOMERS, next);
    }

    boolean settled() {
        return current.open() == 0 && current.callbacks.get() >= 2 * current.answered.get();
    }

    /** A frame shows a question: how long after it was asked. */
    void shown(String frame, Histogram delay) {
        Matcher order = ORDER.matcher(frame);
        while (order.find()) {
            Long since = current.askedAt(order.group(1));
            if (since != null && asked.putIfAbsent(order.group(1), since) == null) {
                delay.recordValue(Math.max(0, (System.nanoTime() - since) / 1000));
            }
        }
    }
}
