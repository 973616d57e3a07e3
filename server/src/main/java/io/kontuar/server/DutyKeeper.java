package io.kontuar.server;

import io.kontuar.lane.Outage;
import io.kontuar.store.Duties;
import io.kontuar.store.LeasedDuties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps this process's duties while it runs, and gives them up when it stops, so that another takes over at once. */
final class DutyKeeper implements Duties, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DutyKeeper.class);
    private final LeasedDuties duties;
    private @Nullable ScheduledExecutorService renewing;

    DutyKeeper(LeasedDuties duties) {
        this.duties = duties;
    }

    @Override
    public boolean mine(String duty) {
        return duties.mine(duty);
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("duties").daemon().factory());
        long every = LeasedDuties.RENEW_EVERY.toMillis();
        var unused = started.scheduleWithFixedDelay(this::renew, every, every, TimeUnit.MILLISECONDS);
        renewing = started;
    }

    private void renew() {
        try {
            duties.renew();
        } catch (Outage away) {
            LOG.debug("Duties are not renewed now: {}", away.getMessage());
        } catch (RuntimeException failed) {
            LOG.error("Duties cannot be renewed", failed);
        }
    }

    @Override
    public synchronized void stop() {
        if (renewing != null) {
            renewing.shutdownNow();
            renewing = null;
            try {
                duties.releaseAll();
            } catch (RuntimeException away) {
                LOG.warn(
                        "Duties run out by themselves in {} s: {}", LeasedDuties.LENGTH.toSeconds(), away.getMessage());
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return renewing != null;
    }

    /** Before whoever has duties starts, after they stopped. */
    @Override
    public int getPhase() {
        return -1;
    }
}
