package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.embedded.EmbeddedStore;
import io.kontuar.store.LeasedDuties;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of several processes one does what only one may do, and another takes over when it stops or dies. */
class DutiesTest {
    private final MovingClock clock = new MovingClock(io.kontuar.Samples.NOW);

    @TempDir
    Path data;

    private EmbeddedStore store;
    private LeasedDuties one;
    private LeasedDuties other;

    @BeforeEach
    void open() throws Exception {
        store = EmbeddedStore.open(data, new Documents(), clock);
        one = new LeasedDuties(store.leases(), "one", clock);
        other = new LeasedDuties(store.leases(), "other", clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_duty_is_done_by_one_of_two_and_different_duties_by_different_ones() {
        assertThat(one.mine("clock")).isTrue();
        assertThat(other.mine("clock")).isFalse();
        assertThat(other.mine("mail/a")).isTrue();
        assertThat(one.mine("mail/a")).isFalse();
        assertThat(one.mine("clock")).isTrue();
    }

    @Test
    void what_is_renewed_stays_and_nothing_runs_twice_in_an_hour_of_rounds() {
        AtomicInteger rounds = new AtomicInteger();
        for (int second = 0; second < 3600; second += 5) {
            one.renew();
            other.renew();
            boolean here = one.mine("clock");
            boolean there = other.mine("clock");
            assertThat(here && there).as("second %s", second).isFalse();
            rounds.addAndGet(here || there ? 1 : 0);
            clock.passes(Duration.ofSeconds(5));
        }
        assertThat(rounds).hasValue(720);
    }

    @Test
    void one_that_stops_gives_its_duties_up_at_once() {
        assertThat(one.mine("clock")).isTrue();
        one.releaseAll();
        assertThat(other.mine("clock")).isTrue();
        assertThat(one.mine("clock")).isFalse();
    }

    @Test
    void one_that_dies_is_followed_within_its_leases_length() {
        assertThat(one.mine("clock")).isTrue();
        clock.passes(LeasedDuties.LENGTH.minusSeconds(1));
        assertThat(other.mine("clock")).isFalse();
        clock.passes(LeasedDuties.RENEW_EVERY);
        assertThat(other.mine("clock")).isTrue();
    }

    @Test
    void one_that_stood_still_knows_that_it_may_have_lost_its_duty() {
        assertThat(one.mine("clock")).isTrue();
        clock.passes(LeasedDuties.LENGTH.plusSeconds(1));
        assertThat(other.mine("clock")).isTrue();
        assertThat(one.mine("clock")).isFalse();
    }
}
