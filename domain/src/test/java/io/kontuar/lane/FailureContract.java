package io.kontuar.lane;

import static io.kontuar.lane.LanesUnderTest.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.lane.DeadLetters.DeadLetter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What becomes of messages whose handling fails: poison is parked, an outage is waited for. */
public interface FailureContract extends LanesUnderTest {

    /** How long the outage test lasts; {@code -Dkontuar.test.outage=PT60S} for the long form. */
    default Duration outage() {
        return Duration.parse(System.getProperty("kontuar.test.outage", "PT3S"));
    }

    /** How often a lane may try during a second of outage. */
    default int mostTriesInASecond() {
        return 7;
    }

    /** Other than {@link Step}, it cannot be without a name. */
    record Named(CommandId id, String key, String name) implements LaneMessage {
        public Named {
            name = name.strip();
        }
    }

    @Test
    default void a_poison_message_is_parked_with_its_reason_after_three_tries_and_the_next_go_on() throws Exception {
        Seen seen = new Seen();
        AtomicInteger tries = new AtomicInteger();
        Instant before = Instant.now().minusSeconds(1);
        try (AutoCloseable open = lanes().open(FIRST, step -> poisonous(step, 1, tries, seen), 2)) {
            send(FIRST, "a", 0, 1, 2);
            soon().untilAsserted(() -> assertThat(seen.of("a")).containsExactly(0, 2));
            soon().untilAsserted(() -> assertThat(deadLetters().count()).isEqualTo(1));
        }
        assertThat(tries.get()).isEqualTo(3);
        DeadLetter letter = deadLetters().list(10).getFirst();
        assertThat(letter.lane()).isEqualTo("first");
        assertThat(letter.messageType()).isEqualTo("Step");
        assertThat(letter.command()).isEqualTo(new CommandId("a-1"));
        assertThat(letter.reason()).isEqualTo("java.lang.IllegalStateException: poison");
        assertThat(letter.parkedAt()).isBetween(before, Instant.now().plusSeconds(1));
        assertThat(lanes().waiting(FIRST)).isZero();
    }

    @Test
    default void what_a_failed_handler_wanted_to_send_is_not_sent() throws Exception {
        try (AutoCloseable open = lanes().open(
                        FIRST,
                        step -> Handled.sending(List.of(
                                LaneSend.of(SECOND, Step.of("out", 0)),
                                LaneSend.of(UNWRITABLE, new Unwritable(new CommandId("x"))))),
                        1)) {
            send(FIRST, "a", 0);
            soon().untilAsserted(() -> assertThat(deadLetters().count()).isEqualTo(1));
        }
        assertThat(lanes().waiting(SECOND)).isZero();
    }

    @Test
    default void a_parked_message_goes_back_onto_its_lane_when_it_is_sent_again() throws Exception {
        Seen seen = new Seen();
        AtomicBoolean mended = new AtomicBoolean();
        try (AutoCloseable open = lanes().open(
                        FIRST,
                        step -> mended.get() ? seen.note(step) : poisonous(step, 7, new AtomicInteger(), seen),
                        2)) {
            send(FIRST, "a", 7);
            soon().untilAsserted(() -> assertThat(deadLetters().count()).isEqualTo(1));
            mended.set(true);
            String id = deadLetters().list(1).getFirst().id();
            assertThat(deadLetters().resend(id)).isTrue();
            soon().untilAsserted(() -> assertThat(seen.of("a")).containsExactly(7));
            assertThat(deadLetters().count()).isZero();
            assertThat(deadLetters().resend(id)).isFalse();
        }
    }

    @Test
    default void dead_letters_are_listed_oldest_first() throws Exception {
        try (AutoCloseable open =
                lanes().open(FIRST, step -> poisonous(step, step.number(), new AtomicInteger(), new Seen()), 1)) {
            send(FIRST, "a", 0, 1, 2);
            soon().untilAsserted(() -> assertThat(deadLetters().count()).isEqualTo(3));
        }
        assertThat(deadLetters().list(2))
                .extracting(letter -> letter.command().value())
                .containsExactly("a-0", "a-1");
    }

    @Test
    default void a_message_that_cannot_be_read_is_parked_and_blocks_nothing() throws Exception {
        Lane<Named> sameLane = new Lane<>(FIRST.name(), Named.class);
        Seen seen = new Seen();
        send(FIRST, "a", 0);
        lanes().send(List.of(LaneSend.of(sameLane, new Named(new CommandId("n-1"), "a", "shop"))));
        try (AutoCloseable open = lanes().open(sameLane, named -> seen.note(Step.of(named.name(), 1)), 1)) {
            soon().untilAsserted(() -> assertThat(seen.of("shop")).containsExactly(1));
        }
        assertThat(deadLetters().list(10)).singleElement().satisfies(letter -> {
            assertThat(letter.command()).isEqualTo(new CommandId("a-0"));
            assertThat(letter.reason()).contains("Unreadable").contains("Named");
        });
    }

    @Test
    default void an_outage_of_the_store_parks_nothing_and_keeps_every_keys_order() throws Exception {
        Seen seen = new Seen();
        AtomicBoolean away = new AtomicBoolean();
        AtomicInteger refused = new AtomicInteger();
        try (AutoCloseable open = lanes().open(FIRST, step -> unless(away, refused, seen, step), 8)) {
            int number = 0;
            long end = System.nanoTime() + outage().toNanos();
            for (; System.nanoTime() < end || number < 30; number++) {
                away.set(number >= 10 && System.nanoTime() < end);
                for (int key = 0; key < 20; key++) {
                    send(FIRST, "k" + key, number);
                }
            }
            away.set(false);
            int each = number;
            soon().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(seen.count()).isEqualTo(20 * each));
            seen.everyKeyWasHandledInOrder(20, each);
        }
        assertThat(refused.get()).isPositive();
        assertThat(deadLetters().count()).isZero();
    }

    @Test
    default void during_an_outage_the_lane_tries_again_ever_more_seldom() throws Exception {
        AtomicInteger refused = new AtomicInteger();
        AtomicBoolean away = new AtomicBoolean(true);
        Seen seen = new Seen();
        send(FIRST, "a", 0);
        try (AutoCloseable open = lanes().open(FIRST, step -> unless(away, refused, seen, step), 1)) {
            org.awaitility.Awaitility.await()
                    .during(Duration.ofSeconds(1))
                    .atMost(Duration.ofSeconds(3))
                    .until(() -> refused.get() < mostTriesInASecond());
            away.set(false);
            soon().untilAsserted(() -> assertThat(seen.of("a")).containsExactly(0));
        }
        assertThat(refused.get()).isGreaterThan(1);
    }

    private static Handled poisonous(Step step, int poison, AtomicInteger tries, Seen seen) {
        if (step.number() == poison) {
            tries.incrementAndGet();
            throw new IllegalStateException("poison");
        }
        return seen.note(step);
    }

    private static Handled unless(AtomicBoolean away, AtomicInteger refused, Seen seen, Step step) {
        if (away.get()) {
            refused.incrementAndGet();
            throw new Outage("store", null);
        }
        return seen.note(step);
    }
}
