package io.kontuar.engine.lanes;

import static io.kontuar.lane.LanesUnderTest.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.engine.documents.Documents;
import io.kontuar.lane.Handled;
import io.kontuar.lane.Lane;
import io.kontuar.lane.LaneHandler;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.Seen;
import io.kontuar.lane.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several nodes on one lane, as the routers of several processes share the lane whose keys are the queues. */
class SharedLaneTest {
    private static final Lane<Step> LANE = new Lane<>("routing", Step.class);
    private static final int KEYS = 24;
    private static final int EACH = 60;
    private static final int CONSUMERS = 4;
    private static final long WORK_NANOS = Duration.ofMillis(1).toNanos();

    @TempDir
    Path folder;

    private final Seen seen = new Seen();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Set<String> nodes = ConcurrentHashMap.newKeySet();
    private final AtomicInteger twoAtOnce = new AtomicInteger();
    private BrokerElsewhere broker;

    @BeforeEach
    void open() {
        broker = new BrokerElsewhere(folder);
    }

    @AfterEach
    void close() throws Exception {
        broker.close();
    }

    @Test
    void a_key_is_handled_by_one_node_at_a_time_while_nodes_join_and_leave_under_load() throws Exception {
        try (ArtemisLanes one = node();
                ArtemisLanes two = node();
                ArtemisLanes three = node()) {
            AutoCloseable first = one.open(LANE, working("one"), CONSUMERS);
            try (AutoCloseable second = two.open(LANE, working("two"), CONSUMERS)) {
                send(one);
                soon().until(() -> seen.count() > KEYS * EACH / 8);
                try (AutoCloseable joining = three.open(LANE, working("three"), CONSUMERS)) {
                    soon().until(() -> nodes.contains("three"));
                    first.close();
                    soon().until(() -> one.waiting(LANE) == 0);
                }
            }
        }
        assertThat(twoAtOnce).as("times that two nodes handled one key at once").hasValue(0);
        assertThat(nodes).contains("two", "three");
        seen.everyKeyWasHandledInOrder(KEYS, EACH);
    }

    private ArtemisLanes node() {
        return ArtemisLanes.remote(broker.url(), BrokerElsewhere.LOGIN, new Documents(), Fast.settings());
    }

    private static void send(ArtemisLanes lanes) {
        for (int number = 0; number < EACH; number++) {
            int next = number;
            lanes.send(IntStream.range(0, KEYS)
                    .<LaneSend<?>>mapToObj(key -> LaneSend.of(LANE, Step.of("q" + key, next)))
                    .toList());
        }
    }

    private LaneHandler<Step> working(String node) {
        return step -> {
            nodes.add(node);
            if (!busy.add(step.key())) {
                twoAtOnce.incrementAndGet();
            }
            LockSupport.parkNanos(WORK_NANOS);
            Handled handled = seen.note(step);
            busy.remove(step.key());
            return handled;
        };
    }
}
