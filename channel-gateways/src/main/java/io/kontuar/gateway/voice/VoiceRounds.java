package io.kontuar.gateway.voice;

import io.kontuar.lane.Lanes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Hears the events for who waits in a webhook, while the process runs. */
final class VoiceRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(VoiceRounds.class);
    private final Lanes lanes;
    private final CallWatch watch;
    private @Nullable AutoCloseable subscription;

    VoiceRounds(Lanes lanes, CallWatch watch) {
        this.lanes = lanes;
        this.watch = watch;
    }

    @Override
    public synchronized void start() {
        subscription = lanes.subscribe(watch);
    }

    @Override
    public synchronized void stop() {
        if (subscription != null) {
            try {
                subscription.close();
            } catch (Exception e) {
                LOG.warn("the subscription to events did not close", e);
            }
            subscription = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return subscription != null;
    }

    /** After what it stands on, before the web server takes connections. */
    @Override
    public int getPhase() {
        return 100;
    }
}
