package io.kontuar.lane;

import static io.kontuar.lane.LanesUnderTest.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Messages of one key one after another, keys beside each other, whatever fails. */
public interface OrderContract extends LanesUnderTest {

    @Test
    default void messages_of_one_key_keep_their_order_while_other_keys_run_in_parallel() throws Exception {
        Seen seen = new Seen();
        Set<String> inHand = ConcurrentHashMap.newKeySet();
        AtomicInteger together = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (AutoCloseable open = lanes().open(
                        FIRST,
                        step -> {
                            assertThat(inHand.add(step.key())).isTrue();
                            most.accumulateAndGet(together.incrementAndGet(), Math::max);
                            Handled handled = seen.note(step);
                            await(Duration.ofMillis(1));
                            together.decrementAndGet();
                            inHand.remove(step.key());
                            return handled;
                        },
                        8)) {
            for (int number = 0; number < 20; number++) {
                sendToKeys(FIRST, 50, number);
            }
            soon().untilAsserted(() -> assertThat(seen.count()).isEqualTo(1000));
        }
        seen.everyKeyWasHandledInOrder(50, 20);
        assertThat(most.get()).isGreaterThan(3);
        assertThat(deadLetters().count()).isZero();
    }

    @Test
    default void a_backlog_is_spread_over_all_consumers() throws Exception {
        for (int round = 0; round < 3; round++) {
            Lane<Step> lane = new Lane<>("backlog-" + round, Step.class);
            Map<String, AtomicInteger> byThread = new ConcurrentHashMap<>();
            Seen seen = new Seen();
            for (int number = 0; number < 5; number++) {
                sendToKeys(lane, 200, number);
            }
            try (AutoCloseable open = lanes().open(lane, step -> countedByThread(byThread, seen, step), 8)) {
                soon().untilAsserted(() -> assertThat(seen.count()).isEqualTo(1000));
            }
            seen.everyKeyWasHandledInOrder(200, 5);
            assertThat(byThread)
                    .hasSize(8)
                    .allSatisfy((name, count) -> assertThat(count.get()).isLessThan(250));
        }
    }

    private static Handled countedByThread(Map<String, AtomicInteger> byThread, Seen seen, Step step) {
        String thread = Thread.currentThread().getName();
        byThread.computeIfAbsent(thread, name -> new AtomicInteger()).incrementAndGet();
        return seen.note(step);
    }

    @Test
    default void a_message_that_failed_twice_is_handled_in_its_place() throws Exception {
        Seen seen = new Seen();
        AtomicInteger failures = new AtomicInteger();
        try (AutoCloseable open = lanes().open(
                        FIRST,
                        step -> {
                            if (step.number() == 3 && failures.getAndIncrement() < 2) {
                                throw new IllegalStateException("not yet");
                            }
                            return seen.note(step);
                        },
                        4)) {
            send(FIRST, "a", 0, 1, 2);
            send(FIRST, "a", 3, 4, 5);
            soon().untilAsserted(() -> assertThat(seen.of("a")).containsExactly(0, 1, 2, 3, 4, 5));
        }
        assertThat(deadLetters().count()).isZero();
    }

    @Test
    default void a_key_keeps_its_order_when_a_lane_is_closed_and_opened_under_load() throws Exception {
        Seen seen = new Seen();
        for (int round = 0; round < 5; round++) {
            try (AutoCloseable open = lanes().open(FIRST, seen::note, 4)) {
                for (int key = 0; key < 20; key++) {
                    send(FIRST, "k" + key, 4 * round, 4 * round + 1, 4 * round + 2, 4 * round + 3);
                }
            }
        }
        try (AutoCloseable open = lanes().open(FIRST, seen::note, 4)) {
            soon().untilAsserted(() -> assertThat(seen.count()).isEqualTo(400));
        }
        seen.everyKeyWasHandledInOrder(20, 20);
    }

    private static void await(Duration time) {
        try {
            assertThat(new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS))
                    .isFalse();
        } catch (InterruptedException e) {
            throw new Outage("test ends", e);
        }
    }
}
