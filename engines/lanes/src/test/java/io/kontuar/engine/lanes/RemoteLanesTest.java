package io.kontuar.engine.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.channel.Secret;
import io.kontuar.engine.documents.Documents;
import io.kontuar.lane.DeadLetters;
import io.kontuar.lane.Event;
import io.kontuar.lane.Handled;
import io.kontuar.lane.Lanes;
import io.kontuar.lane.LanesContract;
import io.kontuar.lane.LanesUnderTest;
import io.kontuar.lane.Outage;
import io.kontuar.lane.Seen;
import io.kontuar.lane.Step;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteLanesTest implements LanesContract {
    @TempDir
    Path folder;

    private BrokerElsewhere broker;
    private ArtemisLanes lanes;

    @BeforeEach
    void open() {
        broker = new BrokerElsewhere(folder);
        lanes = lanesOf(BrokerElsewhere.LOGIN);
    }

    @AfterEach
    void close() throws Exception {
        lanes.close();
        broker.close();
    }

    @Override
    public Lanes lanes() {
        return lanes;
    }

    @Override
    public DeadLetters deadLetters() {
        return lanes.deadLetters();
    }

    @Override
    public int mostTriesInASecond() {
        return 30;
    }

    private ArtemisLanes lanesOf(BrokerLogin login) {
        return ArtemisLanes.remote(broker.url(), login, new Documents(), Fast.settings());
    }

    @Test
    void a_send_while_the_broker_is_away_is_an_outage_and_works_when_it_is_back() throws Exception {
        send(FIRST, "a", 0);
        broker.stop();
        assertThatThrownBy(() -> send(FIRST, "a", 1)).isInstanceOf(Outage.class);
        assertThatThrownBy(() -> lanes.waiting(FIRST)).isInstanceOf(Outage.class);
        broker.startAgain();
        send(FIRST, "a", 1);
        assertThat(lanes.waiting(FIRST)).isEqualTo(2);
    }

    @Test
    void lanes_and_subscriptions_opened_while_the_broker_is_away_work_when_it_is_back() throws Exception {
        Seen seen = new Seen();
        Queue<Event> events = new ConcurrentLinkedQueue<>();
        broker.stop();
        try (AutoCloseable open = lanes.open(FIRST, seen::note, 2);
                AutoCloseable listening = lanes.subscribe(events::add)) {
            broker.startAgain();
            send(FIRST, "a", 0, 1);
            LanesUnderTest.soon().untilAsserted(() -> assertThat(seen.of("a")).containsExactly(0, 1));
            LanesUnderTest.soon().untilAsserted(() -> {
                lanes.publish(new Event.DeliveryAdvanced("c-1"));
                assertThat(events).isNotEmpty();
            });
        }
    }

    @Test
    void lanes_go_on_in_order_when_the_broker_comes_back() throws Exception {
        Seen seen = new Seen();
        for (int key = 0; key < 20; key++) {
            send(FIRST, "k" + key, LanesUnderTest.upTo(50));
        }
        try (AutoCloseable open = lanes.open(FIRST, step -> slowly(seen, step), 4)) {
            LanesUnderTest.soon().until(() -> seen.count() > 100);
            broker.stop();
            broker.startAgain();
            LanesUnderTest.soon().until(() -> lanes.waiting(FIRST) == 0);
        }
        for (int key = 0; key < 20; key++) {
            assertThat(seen.of("k" + key).stream().distinct()).containsExactly(Seen.numbersUpTo(50));
        }
        assertThat(deadLetters().count()).isZero();
    }

    @Test
    void an_outage_outlasts_the_deliveries_after_which_the_broker_would_give_up() throws Exception {
        Seen seen = new Seen();
        AtomicInteger refused = new AtomicInteger();
        send(FIRST, "a", 0, 1);
        try (AutoCloseable open = lanes.open(
                FIRST,
                step -> {
                    if (refused.getAndIncrement() < 12) {
                        throw new Outage("store", null);
                    }
                    return seen.note(step);
                },
                1)) {
            LanesUnderTest.soon().untilAsserted(() -> assertThat(seen.of("a")).containsExactly(0, 1));
        }
        assertThat(deadLetters().count()).isZero();
    }

    @Test
    void two_nodes_share_a_lane_and_hear_each_others_events() throws Exception {
        Seen seen = new Seen();
        Queue<Event> events = new ConcurrentLinkedQueue<>();
        try (ArtemisLanes other = lanesOf(BrokerElsewhere.LOGIN);
                AutoCloseable here = lanes.open(FIRST, seen::note, 2);
                AutoCloseable there = other.open(FIRST, seen::note, 2);
                AutoCloseable listening = other.subscribe(events::add)) {
            for (int key = 0; key < 40; key++) {
                send(FIRST, "k" + key, LanesUnderTest.upTo(10));
            }
            lanes.publish(new Event.DeliveryAdvanced("c-1"));
            LanesUnderTest.soon().untilAsserted(() -> seen.everyKeyWasHandledInOrder(40, 10));
            LanesUnderTest.soon().untilAsserted(() -> assertThat(events).hasSize(1));
        }
    }

    @Test
    void a_node_that_joins_late_gets_work_for_keys_that_were_seen_before_and_all_keep_their_order() throws Exception {
        Seen seen = new Seen();
        Seen there = new Seen();
        try (ArtemisLanes other = lanesOf(BrokerElsewhere.LOGIN);
                AutoCloseable here = lanes.open(FIRST, seen::note, 4)) {
            for (int key = 0; key < 100; key++) {
                send(FIRST, "k" + key, LanesUnderTest.upTo(5));
            }
            LanesUnderTest.soon().until(() -> seen.count() > 50);
            try (AutoCloseable late = other.open(
                    FIRST,
                    step -> {
                        there.note(step);
                        return seen.note(step);
                    },
                    4)) {
                int[] next = {5};
                LanesUnderTest.soon().until(() -> {
                    for (int key = 0; key < 100; key++) {
                        send(FIRST, "k" + key, next[0]);
                    }
                    next[0]++;
                    return there.count() > 200;
                });
                LanesUnderTest.soon().until(() -> lanes.waiting(FIRST) == 0);
                seen.everyKeyWasHandledInOrder(100, next[0]);
            }
        }
    }

    @Test
    void keys_keep_their_order_when_their_node_leaves_and_another_takes_over() throws Exception {
        Seen seen = new Seen();
        try (ArtemisLanes other = lanesOf(BrokerElsewhere.LOGIN)) {
            AutoCloseable leaving = other.open(FIRST, step -> slowly(seen, step), 4);
            try (AutoCloseable staying = lanes.open(FIRST, step -> slowly(seen, step), 4)) {
                for (int key = 0; key < 40; key++) {
                    send(FIRST, "k" + key, LanesUnderTest.upTo(20));
                }
                LanesUnderTest.soon().until(() -> seen.count() > 50);
                leaving.close();
                LanesUnderTest.soon().until(() -> lanes.waiting(FIRST) == 0);
            }
        }
        seen.everyKeyWasHandledInOrder(40, 20);
    }

    @Test
    void a_wrong_password_is_an_outage_that_does_not_show_it() {
        BrokerLogin wrong = new BrokerLogin("kontuar", new Secret("wrong-password"));
        try (ArtemisLanes refused = lanesOf(wrong)) {
            assertThatThrownBy(() -> refused.waiting(FIRST))
                    .isInstanceOf(Outage.class)
                    .hasStackTraceContaining("kontuar")
                    .hasMessageNotContaining("wrong-password");
        }
    }

    private static Handled slowly(Seen seen, Step step) {
        LockSupport.parkNanos(500_000);
        return seen.note(step);
    }
}
