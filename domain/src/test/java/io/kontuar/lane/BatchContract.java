package io.kontuar.lane;

import static io.kontuar.lane.LanesUnderTest.soon;
import static io.kontuar.lane.LanesUnderTest.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Handling many messages of a lane at once. */
public interface BatchContract extends LanesUnderTest {

    @Test
    default void what_waits_is_handled_in_batches_of_at_most_the_size_asked_for() throws Exception {
        List<Integer> sizes = new CopyOnWriteArrayList<>();
        Seen seen = new Seen();
        send(FIRST, "a", upTo(250));
        try (AutoCloseable open = lanes().openBatch(FIRST, steps -> noteAll(steps, sizes, seen), 100)) {
            soon().untilAsserted(() -> assertThat(seen.count()).isEqualTo(250));
            soon().untilAsserted(() -> assertThat(lanes().waiting(FIRST)).isZero());
        }
        seen.everyKeyWasHandledInOrder(1, 250);
        assertThat(sizes).allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(100));
        assertThat(sizes).hasSizeLessThan(10);
    }

    @Test
    default void a_batch_with_a_poison_message_loses_only_this_one() throws Exception {
        Seen seen = new Seen();
        send(FIRST, "a", upTo(10));
        try (AutoCloseable open = lanes().openBatch(
                        FIRST,
                        steps -> {
                            if (steps.stream().anyMatch(step -> step.number() == 4)) {
                                throw new IllegalStateException("poison");
                            }
                            steps.forEach(seen::note);
                        },
                        10)) {
            soon().untilAsserted(() -> assertThat(lanes().waiting(FIRST)).isZero());
        }
        assertThat(seen.of("a")).containsExactly(0, 1, 2, 3, 5, 6, 7, 8, 9);
        assertThat(deadLetters().list(10))
                .extracting(letter -> letter.command().value())
                .containsExactly("a-4");
    }

    @Test
    default void an_outage_during_a_batch_loses_nothing() throws Exception {
        Seen seen = new Seen();
        AtomicInteger refused = new AtomicInteger();
        send(FIRST, "a", upTo(30));
        try (AutoCloseable open = lanes().openBatch(
                        FIRST,
                        steps -> {
                            if (refused.getAndIncrement() < 2) {
                                throw new Outage("search", null);
                            }
                            steps.forEach(seen::note);
                        },
                        10)) {
            soon().untilAsserted(() -> assertThat(seen.count()).isEqualTo(30));
        }
        seen.everyKeyWasHandledInOrder(1, 30);
        assertThat(deadLetters().count()).isZero();
    }

    private static void noteAll(List<Step> steps, List<Integer> sizes, Seen seen) {
        sizes.add(steps.size());
        steps.forEach(seen::note);
    }
}
