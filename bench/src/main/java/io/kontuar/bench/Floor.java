package io.kontuar.bench;

import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.embedded.EmbeddedStore;
import io.kontuar.engine.lanes.ArtemisLanes;
import io.kontuar.engine.lanes.LaneSettings;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.Handled;
import io.kontuar.lane.Lane;
import io.kontuar.lane.LaneMessage;
import io.kontuar.lane.LaneSend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * The floor: as many durable lane sends and store commits as one round trip makes, with the same concurrency and nothing
 * done in them. Prints round trips per second as {@code floor=N}.
 */
final class Floor {
    /** webhook, append, index, bot look, bot's answer, outbound look, index. */
    static final int HOPS = 7;

    /** append, bot's answer, sending, sent, two receipts. */
    static final int COMMITS = 6;

    static final String RESULT = "floor=";

    private static final int CONSUMERS = 8;

    private Floor() {}

    record Step(CommandId id, String key, int left) implements LaneMessage {}

    public static void main(String[] args) throws Exception {
        int seconds = args.length == 0 ? 15 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("kontuar-floor");
        Documents documents = new Documents();
        try (EmbeddedStore store = EmbeddedStore.open(folder, documents, Clock.systemUTC());
                ArtemisLanes lanes =
                        ArtemisLanes.embedded(folder.resolve("lanes"), documents, LaneSettings.defaults())) {
            new Run(store, lanes).measure(seconds);
        } finally {
            TemporaryFolder.remove(folder);
        }
    }

    private static final class Run {
        private final EmbeddedStore store;
        private final ArtemisLanes lanes;
        private final List<Lane<Step>> way;
        private final AtomicLong done = new AtomicLong();
        private final AtomicLong begun = new AtomicLong();
        private final Semaphore room = new Semaphore(SmsLoad.UNDER_WAY);
        private volatile boolean running = true;

        Run(EmbeddedStore store, ArtemisLanes lanes) {
            this.store = store;
            this.lanes = lanes;
            this.way = IntStream.range(0, HOPS)
                    .mapToObj(i -> new Lane<>("floor-" + i, Step.class))
                    .toList();
            way.forEach(lane -> lanes.open(lane, this::handle, CONSUMERS));
        }

        private Handled handle(Step step) {
            if (step.left() < COMMITS) {
                store.proofAttempts().record(List.of(step.id().value() + step.left()), Instant.EPOCH);
            }
            if (step.left() == 0) {
                done.incrementAndGet();
                room.release();
                return Handled.nothing();
            }
            return Handled.sending(List.of(next(step.id(), step.key(), step.left() - 1)));
        }

        private LaneSend<Step> next(CommandId id, String key, int left) {
            return LaneSend.of(way.get(HOPS - 1 - left), new Step(id, key, left));
        }

        void measure(int seconds) throws InterruptedException {
            try (ExecutorService starters = Executors.newFixedThreadPool(CONSUMERS)) {
                for (int i = 0; i < CONSUMERS; i++) {
                    starters.execute(this::feed);
                }
                TimeUnit.SECONDS.sleep(seconds / 2);
                long before = done.get();
                long began = System.nanoTime();
                TimeUnit.SECONDS.sleep(seconds);
                double perSecond = (done.get() - before) * 1e9 / (System.nanoTime() - began);
                running = false;
                room.release(SmsLoad.UNDER_WAY);
                System.out.printf("%s%.0f%n", RESULT, perSecond);
            }
        }

        private void feed() {
            while (running) {
                room.acquireUninterruptibly();
                long n = begun.incrementAndGet();
                lanes.send(List.of(next(new CommandId("floor/" + n), "k" + n % 5000, HOPS - 1)));
            }
        }
    }
}
