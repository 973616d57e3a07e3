package io.kontuar.gateway;

import io.kontuar.lane.Outage;
import io.kontuar.store.Duties;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** What a gateway does again and again while the process runs. A round that fails is tried again at its next moment. */
public final class Rounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    /** The first round comes after this part of the time between two, so that a start is not held up. */
    private static final long FIRST_AFTER_PART = 30;

    private final String name;
    private final Duration every;
    private final Runnable round;
    private volatile Duties duties = Duties.ALONE;
    private @Nullable ScheduledExecutorService scheduler;

    public Rounds(String name, Duration every, Runnable round) {
        this.name = name;
        this.every = every;
        this.round = round;
    }

    /** Where several processes run this gateway, only the one whose duty it is does the round. */
    public Rounds sharedBy(Duties processes) {
        duties = processes;
        return this;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        long millis = every.toMillis();
        ScheduledFuture<?> unused =
                started.scheduleWithFixedDelay(this::run, millis / FIRST_AFTER_PART, millis, TimeUnit.MILLISECONDS);
        scheduler = started;
    }

    private void run() {
        try {
            if (duties.mine(name)) {
                round.run();
            }
        } catch (Outage e) {
            LOG.warn("{} waits: {}", name, e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("{} failed and is tried again in {}", name, every, e);
        }
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.shutdownNow();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }

    /** After what it stands on. */
    @Override
    public int getPhase() {
        return 100;
    }
}
