package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.embedded.EmbeddedStore;
import io.kontuar.store.LeasedDuties;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clocks of two processes on one store: what is scheduled runs in one of them, and in the other when that stops. */
class TwoClockworksTest {
    private static final Duration OFTEN = Duration.ofMillis(5);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int ROUNDS = 100;

    private final AtomicInteger within = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Queue<String> rounds = new ConcurrentLinkedQueue<>();

    @TempDir
    Path data;

    private EmbeddedStore store;
    private Node one;
    private Node other;

    @BeforeEach
    void open() throws Exception {
        store = EmbeddedStore.open(data, new Documents(), Clock.systemUTC());
        one = new Node("one");
        other = new Node("other");
    }

    @AfterEach
    void close() {
        one.stop();
        other.stop();
        store.close();
    }

    @Test
    void nothing_scheduled_runs_twice_and_another_goes_on_when_its_process_stops() {
        one.start();
        other.start();
        await().atMost(LIMIT).until(() -> rounds.size() >= ROUNDS);
        assertThat(rounds.stream().distinct()).hasSize(1);
        Node working = rounds.contains("one") ? one : other;
        working.stop();
        int before = rounds.size();
        String follower = working == one ? "other" : "one";
        await().atMost(LIMIT).until(() -> rounds.size() >= before + ROUNDS);
        assertThat(rounds.stream().skip(before)).containsOnly(follower);
        assertThat(most).as("runs at the same time").hasValue(1);
    }

    /** What a process has of this. */
    private final class Node {
        private final String name;
        private final DutyKeeper keeper;
        private final Clockwork clockwork;

        Node(String name) {
            this.name = name;
            keeper = new DutyKeeper(new LeasedDuties(store.leases(), name, Clock.systemUTC()));
            clockwork = new Clockwork(Jobs.job("counting", OFTEN, keeper, this::round));
        }

        private void round() {
            most.accumulateAndGet(within.incrementAndGet(), Math::max);
            LockSupport.parkNanos(OFTEN.toNanos());
            rounds.add(name);
            within.decrementAndGet();
        }

        void start() {
            keeper.start();
            clockwork.start();
        }

        void stop() {
            clockwork.stop();
            keeper.stop();
        }
    }
}
