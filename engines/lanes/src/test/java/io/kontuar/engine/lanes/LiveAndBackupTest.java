package io.kontuar.engine.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontuar.engine.documents.Documents;
import io.kontuar.lane.Lane;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.Outage;
import io.kontuar.lane.Seen;
import io.kontuar.lane.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two brokers in processes of their own, of whom one waits: the live one is killed under traffic. */
class LiveAndBackupTest {
    private static final Lane<Step> LANE = new Lane<>("first", Step.class);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int BEFORE = 300;
    private static final int AFTER = 300;

    @TempDir
    Path folder;

    private final Seen seen = new Seen();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger outages = new AtomicInteger();
    private final AtomicBoolean stop = new AtomicBoolean();

    @Test
    void nothing_acknowledged_is_lost_or_out_of_order_when_the_backup_takes_over() throws Exception {
        List<PairedBroker> pair = PairedBroker.pair(folder);
        try (PairedBroker live = pair.getFirst();
                PairedBroker backup = pair.getLast()) {
            await().atMost(LIMIT).until(live::serves);
            backup.awaitUp();
            String url = "(" + live.url() + "," + backup.url() + ")";
            try (ArtemisLanes lanes = ArtemisLanes.remote(url, null, new Documents(), Fast.settings());
                    AutoCloseable open = lanes.open(LANE, seen::note, 4)) {
                Thread sender = Thread.ofPlatform().start(() -> sendInOrder(lanes));
                await().atMost(LIMIT).until(() -> acknowledged.get() >= BEFORE);
                assertThat(backup.serves()).isFalse();
                live.kill();
                int then = acknowledged.get();
                await().atMost(LIMIT).until(() -> acknowledged.get() >= then + AFTER);
                stop.set(true);
                sender.join(LIMIT);
                await().atMost(LIMIT).until(() -> seen.of("a").contains(acknowledged.get() - 1));
            }
        }
        assertThat(outages).as("sends that were told to try again").hasPositiveValue();
        assertThat(seen.of("a").stream().distinct()).containsExactly(Seen.numbersUpTo(acknowledged.get()));
    }

    /** Repeats what was not acknowledged, as a webhook's provider does. */
    private void sendInOrder(ArtemisLanes lanes) {
        while (!stop.get()) {
            try {
                lanes.send(List.of(LaneSend.of(LANE, Step.of("a", acknowledged.get()))));
                acknowledged.incrementAndGet();
            } catch (Outage failingOver) {
                outages.incrementAndGet();
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }
}
