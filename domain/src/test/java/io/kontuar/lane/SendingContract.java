package io.kontuar.lane;

import static io.kontuar.lane.LanesUnderTest.soon;
import static io.kontuar.lane.LanesUnderTest.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What sending and handling promise while nothing fails. */
public interface SendingContract extends LanesUnderTest {

    @Test
    default void a_message_sent_before_its_lane_is_open_is_handled_when_it_opens() throws Exception {
        Seen seen = new Seen();
        send(FIRST, "a", 0);
        try (AutoCloseable open = lanes().open(FIRST, seen::note, 2)) {
            soon().untilAsserted(() -> assertThat(seen.of("a")).containsExactly(0));
        }
    }

    @Test
    default void a_send_that_cannot_be_written_sends_nothing_at_all() throws Exception {
        List<LaneSend<?>> sends = List.of(
                LaneSend.of(FIRST, Step.of("a", 0)), LaneSend.of(UNWRITABLE, new Unwritable(new CommandId("x"))));
        assertThatThrownBy(() -> lanes().send(sends)).isInstanceOf(IllegalStateException.class);
        assertThat(lanes().waiting(FIRST)).isZero();
    }

    @Test
    default void one_send_reaches_several_lanes() throws Exception {
        Seen first = new Seen();
        Seen second = new Seen();
        try (AutoCloseable one = lanes().open(FIRST, first::note, 1);
                AutoCloseable two = lanes().open(SECOND, second::note, 1)) {
            lanes().send(List.of(LaneSend.of(FIRST, Step.of("a", 0)), LaneSend.of(SECOND, Step.of("b", 1))));
            soon().untilAsserted(() -> assertThat(first.of("a")).containsExactly(0));
            soon().untilAsserted(() -> assertThat(second.of("b")).containsExactly(1));
        }
    }

    @Test
    default void a_message_of_half_a_megabyte_arrives_whole() throws Exception {
        Seen seen = new Seen();
        String key = "k".repeat(500_000);
        try (AutoCloseable open = lanes().open(FIRST, seen::note, 1)) {
            lanes().send(List.of(LaneSend.of(FIRST, new Step(new CommandId("big"), key, 3))));
            soon().untilAsserted(() -> assertThat(seen.of(key)).containsExactly(3));
        }
    }

    @Test
    default void waiting_counts_what_is_not_yet_handled_the_message_in_hand_included() throws Exception {
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        send(FIRST, "a", upTo(5));
        soon().untilAsserted(() -> assertThat(lanes().waiting(FIRST)).isEqualTo(5));
        try (AutoCloseable open = lanes().open(FIRST, held(inHand, goOn), 1)) {
            inHand.await();
            soon().untilAsserted(() -> assertThat(lanes().waiting(FIRST)).isEqualTo(5));
            goOn.countDown();
            soon().untilAsserted(() -> assertThat(lanes().waiting(FIRST)).isZero());
        } finally {
            goOn.countDown();
        }
    }

    @Test
    default void a_delayed_message_comes_after_its_delay_and_holds_back_no_other_of_its_key() throws Exception {
        ConcurrentLinkedQueue<Integer> order = new ConcurrentLinkedQueue<>();
        long sent = System.nanoTime();
        lanes().send(List.of(
                new LaneSend<>(FIRST, Step.of("a", 0), Duration.ofMillis(300)), LaneSend.of(FIRST, Step.of("a", 1))));
        try (AutoCloseable open = lanes().open(
                        FIRST,
                        step -> {
                            order.add(step.number());
                            return Handled.nothing();
                        },
                        1)) {
            soon().untilAsserted(() -> assertThat(order).containsExactly(1, 0));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - sent)).isGreaterThanOrEqualTo(Duration.ofMillis(290));
    }

    @Test
    default void sends_of_a_handler_go_out_with_its_message_and_its_events_after_it() throws Exception {
        Seen second = new Seen();
        ConcurrentLinkedQueue<Event> events = new ConcurrentLinkedQueue<>();
        Event event = new Event.Changed(Event.Subject.CONVERSATION, "c-1", 7);
        try (AutoCloseable listening = lanes().subscribe(events::add);
                AutoCloseable two = lanes().open(SECOND, second::note, 1);
                AutoCloseable one = lanes().open(
                                FIRST,
                                step -> new Handled(
                                        List.of(
                                                LaneSend.of(SECOND, Step.of("out", 0)),
                                                LaneSend.of(SECOND, Step.of("out", 1))),
                                        List.of(event)),
                                1)) {
            send(FIRST, "a", 0);
            soon().untilAsserted(() -> assertThat(second.of("out")).containsExactly(0, 1));
            soon().untilAsserted(() -> assertThat(events).containsExactly(event));
        }
    }

    @Test
    default void a_lane_whose_handlers_hang_delays_no_other() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        Seen second = new Seen();
        try (AutoCloseable hanging = lanes().open(FIRST, held(new CountDownLatch(1), goOn), 8);
                AutoCloseable two = lanes().open(SECOND, second::note, 4)) {
            for (int key = 0; key < 32; key++) {
                send(FIRST, "hanging-" + key, 0);
                send(SECOND, "k" + key, upTo(5));
            }
            soon().untilAsserted(() -> second.everyKeyWasHandledInOrder(32, 5));
            goOn.countDown();
        } finally {
            goOn.countDown();
        }
    }

    @Test
    default void closing_a_lane_waits_for_the_message_in_hand_and_leaves_the_others() throws Exception {
        CountDownLatch inHand = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        send(FIRST, "a", 0, 1);
        AutoCloseable open = lanes().open(
                        FIRST,
                        step -> {
                            inHand.countDown();
                            pause(Duration.ofMillis(150));
                            ended.set(true);
                            return Handled.nothing();
                        },
                        1);
        inHand.await();
        open.close();
        assertThat(ended).isTrue();
        assertThat(lanes().waiting(FIRST)).isEqualTo(1);
    }

    private static LaneHandler<Step> held(CountDownLatch inHand, CountDownLatch goOn) {
        return step -> {
            inHand.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new Outage("test ends", e);
            }
            return Handled.nothing();
        };
    }

    private static void pause(Duration time) {
        try {
            assertThat(new CountDownLatch(1).await(time.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS))
                    .isFalse();
        } catch (InterruptedException e) {
            throw new Outage("test ends", e);
        }
    }
}
