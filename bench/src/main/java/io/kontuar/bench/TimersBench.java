package io.kontuar.bench;

import io.kontuar.conversation.ConversationTimer;
import io.kontuar.conversation.TimerScheduler;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.embedded.EmbeddedStore;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/**
 * {@code ./kontuar bench timers [--timers N]}: arms that many timers, each of a conversation of its own in the embedded store,
 * and tells what they cost while they wait and when some of them fall due. Timers live in the store alone, so the heap should
 * not grow with them.
 */
final class TimersBench {
    private static final int WRITERS = 64;
    private static final int LOOKS = 1000;
    private static final int DUE_AT_ONCE = 10_000;
    private static final double MOST_HEAP_MIB = 20;
    private static final Instant ARMED = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration LATER = Duration.ofDays(1);

    private TimersBench() {}

    static void run(String[] args) throws Exception {
        int timers = wanted(List.of(args));
        Path folder = Files.createTempDirectory("kontuar-bench-timers");
        try (EmbeddedStore store = EmbeddedStore.open(folder, new Documents(), Clock.systemUTC())) {
            arm(store, 0, 1, ARMED.plus(LATER.multipliedBy(2)));
            CountedLanes lanes = new CountedLanes();
            look(store, lanes, ARMED);
            double before = heapMib();
            long began = System.nanoTime();
            arm(store, 1, Math.min(timers, DUE_AT_ONCE) + 1, ARMED.plus(LATER));
            arm(store, DUE_AT_ONCE + 1, timers, ARMED.plus(LATER.multipliedBy(2)));
            System.out.printf("%,d timers armed in %.1f s%n", timers, (System.nanoTime() - began) / 1e9);
            Histogram idle = look(store, lanes, ARMED);
            double grown = heapMib() - before;
            System.out.printf(
                    "heap growth, MiB: %.1f (≤ %.0f: %s)%n",
                    grown, MOST_HEAP_MIB, grown <= MOST_HEAP_MIB ? "met" : "NOT MET");
            System.out.printf("a look with none due, ms: p50 %.3f, p99 %.3f%n", millis(idle, 50), millis(idle, 99));
            due(store, lanes);
        } finally {
            TemporaryFolder.remove(folder);
        }
    }

    private static void arm(EmbeddedStore store, int from, int until, Instant due) {
        ConversationTimer timer = new ConversationTimer(ConversationTimer.Kind.IDLE_CLOSE, due);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            IntStream.range(0, WRITERS)
                    .forEach(writer -> writers.execute(() -> {
                        for (int number = from + writer; number < until; number += WRITERS) {
                            store.conversations().open(BenchConversation.armed(number, timer), List.of());
                        }
                    }));
        }
    }

    private static Histogram look(EmbeddedStore store, CountedLanes lanes, Instant now) {
        TimerScheduler scheduler = new TimerScheduler(store.conversations(), lanes, Clock.fixed(now, ZoneOffset.UTC));
        Histogram nanos = new Histogram(3);
        for (int look = 0; look < LOOKS; look++) {
            long began = System.nanoTime();
            if (scheduler.fire() != 0) {
                throw new IllegalStateException("bench: no timer is due, and one fired");
            }
            nanos.recordValue(System.nanoTime() - began);
        }
        return nanos;
    }

    /** Their commands only go onto a lane here, so they stay due, and each second's look finds the same ones. */
    private static void due(EmbeddedStore store, CountedLanes lanes) {
        TimerScheduler scheduler = new TimerScheduler(
                store.conversations(), lanes, Clock.fixed(ARMED.plus(LATER).plusSeconds(1), ZoneOffset.UTC));
        long began = System.nanoTime();
        int fired = scheduler.fire();
        System.out.printf(
                "a look with %,d due: %d commands in %.1f ms%n", DUE_AT_ONCE, fired, (System.nanoTime() - began) / 1e6);
    }

    private static double heapMib() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (1024.0 * 1024);
    }

    private static double millis(Histogram nanos, double percentile) {
        return nanos.getValueAtPercentile(percentile) / 1e6;
    }

    private static int wanted(List<String> args) {
        if (args.isEmpty()) {
            return 1_000_000;
        }
        if (args.size() != 2
                || !args.getFirst().equals("--timers")
                || !args.get(1).matches("[1-9][0-9]{4,6}")) {
            throw new IllegalArgumentException("bench timers: expected --timers N with N from 10000 to 9999999, got "
                    + Arrays.toString(args.toArray()));
        }
        return Integer.parseInt(args.get(1));
    }
}
