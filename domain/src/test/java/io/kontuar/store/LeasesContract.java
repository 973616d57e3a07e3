package io.kontuar.store;

import static io.kontuar.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import io.kontuar.store.Leases.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link Leases}. */
public interface LeasesContract extends StorePorts {
    Duration LENGTH = Duration.ofSeconds(20);
    Instant LATER = NOW.plus(LENGTH);

    private Lease taken(String holder, Instant now) {
        return leases().take("clock", holder, now, LENGTH).orElseThrow();
    }

    @Test
    default void a_free_lease_goes_to_whoever_asks_first_and_to_nobody_else_before_it_has_run_out() {
        assertThat(leases().take("clock", "a", NOW, LENGTH)).contains(new Lease("clock", "a", 1, LATER));
        assertThat(leases().take("clock", "b", LATER.minusMillis(1), LENGTH)).isEmpty();
        assertThat(leases().take("other", "b", NOW, LENGTH)).isPresent();
    }

    @Test
    default void its_holder_renews_it_under_the_same_fence() {
        taken("a", NOW);
        assertThat(taken("a", NOW.plusSeconds(5))).isEqualTo(new Lease("clock", "a", 1, LATER.plusSeconds(5)));
        assertThat(leases().take("clock", "b", LATER, LENGTH)).isEmpty();
    }

    @Test
    default void one_that_has_run_out_goes_to_another_under_a_greater_fence() {
        taken("a", NOW);
        assertThat(taken("b", LATER)).isEqualTo(new Lease("clock", "b", 2, LATER.plus(LENGTH)));
        assertThat(leases().take("clock", "a", LATER, LENGTH)).isEmpty();
        assertThat(taken("a", LATER.plus(LENGTH)).fence()).isEqualTo(3);
    }

    @Test
    default void one_that_is_given_up_is_free_at_once_and_its_fence_is_remembered() {
        Lease first = taken("a", NOW);
        leases().release(first);
        assertThat(taken("b", NOW).fence()).isEqualTo(2);
        leases().release(first);
        assertThat(leases().take("clock", "c", NOW, LENGTH)).isEmpty();
    }

    @Test
    default void of_many_who_ask_at_once_one_gets_it() throws Exception {
        try (ExecutorService askers = Executors.newFixedThreadPool(8)) {
            List<Future<Optional<Lease>>> asked = IntStream.range(0, 24)
                    .mapToObj(i -> askers.submit(() -> leases().take("clock", "h-" + i, NOW, LENGTH)))
                    .toList();
            int holders = 0;
            for (Future<Optional<Lease>> one : asked) {
                holders += one.get().isPresent() ? 1 : 0;
            }
            assertThat(holders).isEqualTo(1);
        }
    }
}
