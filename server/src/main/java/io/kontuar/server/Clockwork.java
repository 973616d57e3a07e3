package io.kontuar.server;

import io.kontuar.lane.Outage;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs what must happen again and again. A job that fails is tried again at its next moment. */
final class Clockwork implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
    private final Job[] jobs;
    private @Nullable ScheduledExecutorService scheduler;

    Clockwork(Job... jobs) {
        this.jobs = jobs.clone();
    }

    record Job(String name, Duration every, Runnable work) {}

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newScheduledThreadPool(
                jobs.length, Thread.ofPlatform().name("clockwork").daemon().factory());
        for (Job job : jobs) {
            var unused = started.scheduleWithFixedDelay(
                    () -> run(job), job.every().toMillis(), job.every().toMillis(), TimeUnit.MILLISECONDS);
        }
        scheduler = started;
    }

    private static void run(Job job) {
        try {
            job.work().run();
        } catch (Outage away) {
            LOG.warn("{} waits: {}", job.name(), away.getMessage());
        } catch (RuntimeException | Error failed) {
            LOG.error("{} failed and is tried again in {}", job.name(), job.every(), failed);
        }
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.shutdownNow();
            awaitEnd(scheduler);
            scheduler = null;
        }
    }

    /** The store closes after this, so a job in hand gets a moment to end. */
    private static void awaitEnd(ScheduledExecutorService stopping) {
        try {
            if (!stopping.awaitTermination(1, TimeUnit.SECONDS)) {
                LOG.warn("A job did not end within a second");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }

    @Override
    public int getPhase() {
        return 1;
    }
}
