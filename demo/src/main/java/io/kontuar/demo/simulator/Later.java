package io.kontuar.demo.simulator;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does things after a while, each on a virtual thread of its own, so that none holds up another. */
final class Later implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Later.class);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("simulator-timer").daemon().factory());

    void after(Duration wait, Runnable work) {
        ScheduledFuture<?> unused = timer.schedule(
                () -> Thread.ofVirtual()
                        .name("simulator")
                        .uncaughtExceptionHandler((thread, failure) -> LOG.error("simulator failed", failure))
                        .start(work),
                wait.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
