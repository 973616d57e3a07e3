package io.kontuar.engine.lanes;

import static io.kontuar.lane.LanesUnderTest.soon;
import static io.kontuar.lane.LanesUnderTest.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.engine.documents.Documents;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.Handled;
import io.kontuar.lane.Lane;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.Seen;
import io.kontuar.lane.Step;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    private static final Lane<Step> LANE = new Lane<>("first", Step.class);

    @TempDir
    Path folder;

    @Test
    void messages_sent_before_a_stop_are_handled_after_the_next_start() throws Exception {
        try (ArtemisLanes lanes = open()) {
            send(lanes, "a", upTo(100));
        }
        try (ArtemisLanes lanes = open()) {
            Seen seen = new Seen();
            try (AutoCloseable open = lanes.open(LANE, seen::note, 4)) {
                soon().untilAsserted(() -> seen.everyKeyWasHandledInOrder(1, 100));
            }
            assertThat(lanes.waiting(LANE)).isZero();
        }
    }

    @Test
    void nothing_acknowledged_is_lost_or_out_of_order_when_the_process_is_killed() throws Exception {
        Process child = ChildJvm.start(SendsUntilKilled.class, folder);
        Map<String, Integer> acknowledged = new HashMap<>();
        try (BufferedReader lines = ChildJvm.output(child)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] keyAndNumber = line.split(" ");
                acknowledged.put(keyAndNumber[0], Integer.parseInt(keyAndNumber[1]));
                if (acknowledged.size() == 4 && line.equals("a 300")) {
                    child.toHandle().destroyForcibly(); // the process itself would close its output too
                }
            }
        }
        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
        try (ArtemisLanes lanes = open()) {
            Seen seen = new Seen();
            try (AutoCloseable open = lanes.open(LANE, seen::note, 4)) {
                soon().until(() -> lanes.waiting(LANE) == 0);
            }
            seen.everyKeyWasHandledInOrder(4);
            acknowledged.forEach((key, last) -> assertThat(seen.of(key)).hasSizeBetween(last + 1, last + 2));
        }
    }

    @Test
    void a_start_that_fails_leaves_no_thread_that_keeps_the_process_alive() throws Exception {
        Process child = ChildJvm.start(OpensAndFails.class, folder);
        try (BufferedReader lines = ChildJvm.output(child)) {
            assertThat(lines.readLine()).startsWith("opened");
        }
        assertThat(child.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isEqualTo(1);
    }

    @Test
    void a_folder_in_use_is_refused_with_a_sentence() {
        try (ArtemisLanes lanes = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("in use");
            assertThat(lanes.waiting(LANE)).isZero();
        }
    }

    @Test
    void the_embedded_broker_listens_on_no_port() {
        assertThat(EmbeddedConfiguration.of(folder, 1, LaneSettings.defaults()).getAcceptorConfigurations())
                .singleElement()
                .satisfies(acceptor ->
                        assertThat(acceptor.getFactoryClassName()).isEqualTo(InVMAcceptorFactory.class.getName()));
    }

    @Test
    void a_backlog_goes_to_disk_and_comes_back_in_order() throws Exception {
        try (ArtemisLanes lanes = ArtemisLanes.embedded(folder, new Documents(), Fast.withSenders(4, 8))) {
            String longKey = "k".repeat(2000);
            for (int block = 0; block < 20; block++) {
                for (int key = 0; key < 5; key++) {
                    List<LaneSend<?>> sends = new ArrayList<>();
                    for (int number = 0; number < 20; number++) {
                        CommandId id = new CommandId("c-" + key + "-" + block + "-" + number);
                        sends.add(LaneSend.of(LANE, new Step(id, longKey + key, block * 20 + number)));
                    }
                    lanes.send(sends);
                }
            }
            try (Stream<Path> pages = Files.walk(folder.resolve("paging"))) {
                assertThat(pages.filter(file -> file.toString().endsWith(".page")))
                        .isNotEmpty();
            }
            Seen seen = new Seen();
            try (AutoCloseable open = lanes.open(LANE, seen::note, 4)) {
                soon().until(() -> seen.count() == 2000);
            }
            seen.everyKeyWasHandledInOrder(5, 400);
        }
    }

    @Test
    void closing_takes_no_longer_than_a_moment_even_while_a_handler_hangs() throws Exception {
        ArtemisLanes lanes = open();
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        for (String name : List.of("one", "two", "three", "four")) {
            lanes.open(new Lane<>(name, Step.class), step -> Handled.nothing(), 8);
        }
        lanes.open(
                LANE,
                step -> {
                    hanging.countDown();
                    await(never);
                    return Handled.nothing();
                },
                8);
        send(lanes, "a", 0);
        hanging.await();
        long start = System.nanoTime();
        lanes.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        try (ArtemisLanes again = open()) {
            assertThat(again.waiting(LANE)).isEqualTo(1);
        }
    }

    @Test
    void several_brokers_live_in_one_process_apart_from_each_other() {
        try (ArtemisLanes one = ArtemisLanes.embedded(folder.resolve("1"), new Documents(), Fast.settings());
                ArtemisLanes two = ArtemisLanes.embedded(folder.resolve("2"), new Documents(), Fast.settings())) {
            send(one, "a", 0);
            assertThat(one.waiting(LANE)).isEqualTo(1);
            assertThat(two.waiting(LANE)).isZero();
        }
    }

    private ArtemisLanes open() {
        return ArtemisLanes.embedded(folder, new Documents(), Fast.settings());
    }

    private static void send(ArtemisLanes lanes, String key, int... numbers) {
        List<LaneSend<?>> sends = new ArrayList<>();
        for (int number : numbers) {
            sends.add(LaneSend.of(LANE, Step.of(key, number)));
        }
        lanes.send(sends);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
