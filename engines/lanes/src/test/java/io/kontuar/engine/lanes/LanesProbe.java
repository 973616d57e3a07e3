package io.kontuar.engine.lanes;

import io.kontuar.engine.documents.Documents;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.Handled;
import io.kontuar.lane.Lane;
import io.kontuar.lane.LaneMessage;
import io.kontuar.lane.LaneSend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** Prints what the embedded lanes carry on this machine; for information, no test. */
final class LanesProbe {
    private static final Lane<Parcel> IN = new Lane<>("in", Parcel.class);
    private static final Lane<Parcel> OUT = new Lane<>("out", Parcel.class);
    private static final String TEXT = "x".repeat(500);

    private LanesProbe() {}

    record Parcel(CommandId id, String key, String text) implements LaneMessage {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(args.length > 0 ? args[0] : "target"), "probe");
        long start = System.nanoTime();
        ArtemisLanes lanes = ArtemisLanes.embedded(folder, new Documents(), LaneSettings.defaults());
        say("first start of this JVM: %.0f ms; CPU since the JVM began: %.0f ms", millis(start), cpuMillis());
        warmUp(lanes);
        for (int threads : new int[] {1, 2, 4, 8}) {
            say("sends by %d threads: %.0f/s", threads, sends(lanes, threads, 4000));
            drained(lanes, IN, 4000);
        }
        sends(lanes, 4, 8000);
        say("backlog through 8 handlers that send on: %.0f/s", through(lanes, lanes.waiting(IN)));
        say("backlog through 8 handlers: %.0f/s", drained(lanes, OUT, lanes.waiting(OUT)));
        for (int window : new int[] {16, 64, 256, 1024}) {
            slowKey(folder.resolve("w" + window), window * 1024);
        }
        long stop = System.nanoTime();
        lanes.close();
        say("stop: %.0f ms", millis(stop));
        long again = System.nanoTime();
        ArtemisLanes.embedded(folder, new Documents(), LaneSettings.defaults()).close();
        say("start with data and stop: %.0f ms", millis(again));
    }

    private static void warmUp(ArtemisLanes lanes) throws Exception {
        sends(lanes, 4, 4000);
        drained(lanes, IN, 4000);
    }

    private static double sends(ArtemisLanes lanes, int threads, int total) throws Exception {
        long start = System.nanoTime();
        Thread[] senders = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int first = t;
            senders[t] = Thread.ofPlatform().start(() -> {
                for (int i = first; i < total; i += threads) {
                    lanes.send(List.of(LaneSend.of(IN, parcel(i))));
                }
            });
        }
        for (Thread sender : senders) {
            sender.join();
        }
        return total / (millis(start) / 1000);
    }

    private static Parcel parcel(int i) {
        return new Parcel(new CommandId("c-" + i), "key-" + i % 500, TEXT);
    }

    private static double through(ArtemisLanes lanes, long total) throws Exception {
        CountDownLatch left = new CountDownLatch((int) total);
        long start = System.nanoTime();
        try (AutoCloseable open = lanes.open(
                IN,
                parcel -> {
                    left.countDown();
                    return Handled.sending(List.of(LaneSend.of(OUT, parcel)));
                },
                8)) {
            left.await();
            return total / (millis(start) / 1000);
        }
    }

    private static double drained(ArtemisLanes lanes, Lane<Parcel> lane, long total) throws Exception {
        CountDownLatch left = new CountDownLatch((int) total);
        long start = System.nanoTime();
        try (AutoCloseable open = lanes.open(
                lane,
                parcel -> {
                    left.countDown();
                    return Handled.nothing();
                },
                8)) {
            left.await();
            return total / (millis(start) / 1000);
        }
    }

    /** One key whose messages take 20 ms each, 200 of them, among 4,000 of other keys: how long are those held up? */
    private static void slowKey(Path folder, int window) throws Exception {
        LaneSettings d = LaneSettings.defaults();
        LaneSettings settings = new LaneSettings(
                d.senders(),
                d.sendWait(),
                d.callTimeout(),
                window,
                d.memoryBytes(),
                d.diskFreeBytes(),
                d.firstPause(),
                d.longestPause(),
                d.stopWait());
        try (ArtemisLanes lanes = ArtemisLanes.embedded(folder, new Documents(), settings)) {
            for (int i = 0; i < 4000; i++) {
                lanes.send(List.of(LaneSend.of(IN, parcel(i))));
                if (i % 20 == 0) {
                    lanes.send(List.of(LaneSend.of(IN, new Parcel(new CommandId("s-" + i), "slow", TEXT))));
                }
            }
            CountDownLatch others = new CountDownLatch(3500);
            CountDownLatch all = new CountDownLatch(4200);
            long start = System.nanoTime();
            try (AutoCloseable open = lanes.open(
                    IN,
                    parcel -> {
                        if (parcel.key().equals("slow")) {
                            LockSupport.parkNanos(20_000_000);
                        } else {
                            others.countDown();
                        }
                        all.countDown();
                        return Handled.nothing();
                    },
                    8)) {
                others.await();
                double most = millis(start);
                all.await();
                say(
                        "window %d KiB: seven eighths of other keys after %.0f ms, all after %.0f ms",
                        window / 1024, most, millis(start));
            }
        }
    }

    private static double cpuMillis() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    private static void say(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }
}
