package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontuar.lane.Outage;
import io.kontuar.server.Clockwork.Job;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClockworkTest {
    private static final Duration OFTEN = Duration.ofMillis(5);
    private static final int SOME = 5;
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger runs = new AtomicInteger();
    private @Nullable Clockwork clockwork;

    @AfterEach
    void stop() {
        released.countDown();
        if (clockwork != null) {
            clockwork.stop();
        }
    }

    @Test
    void jobs_that_hang_keep_no_other_from_running() {
        start(
                new Job("hanging", OFTEN, this::hang),
                new Job("hanging too", OFTEN, this::hang),
                new Job("working", OFTEN, runs::incrementAndGet));

        await().until(() -> runs.get() >= SOME);
    }

    @Test
    void a_job_that_fails_is_tried_again_whatever_it_threw() {
        start(new Job("failing", OFTEN, () -> {
            switch (runs.incrementAndGet() % 3) {
                case 0 -> throw new Outage("the store", null);
                case 1 -> throw new IllegalStateException("for the test");
                default -> throw new AssertionError("for the test");
            }
        }));

        await().until(() -> runs.get() >= SOME);
    }

    @Test
    void a_job_is_not_begun_again_before_it_has_ended() {
        AtomicInteger within = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        start(new Job("counting", OFTEN, () -> {
            most.accumulateAndGet(within.incrementAndGet(), Math::max);
            runs.incrementAndGet();
            within.decrementAndGet();
        }));

        await().until(() -> runs.get() >= SOME);
        assertThat(most).hasValue(1);
    }

    @Test
    void stopped_it_runs_nothing_more() {
        Clockwork started = start(new Job("working", OFTEN, runs::incrementAndGet));
        await().until(() -> runs.get() >= 1);
        started.stop();
        int after = runs.get();

        assertThat(started.isRunning()).isFalse();
        await().during(Duration.ofMillis(50)).atMost(Duration.ofSeconds(5)).until(() -> runs.get() == after);
    }

    private Clockwork start(Job... jobs) {
        Clockwork started = new Clockwork(jobs);
        clockwork = started;
        started.start();
        return started;
    }

    private void hang() {
        try {
            released.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
