package io.kontuar.gateway.webchat;

import io.kontuar.lane.Lanes;
import io.kontuar.lane.Outage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.socket.CloseStatus;

/** Keeps the chat going while the process runs: hears the events, and once a second lets each socket repair itself. */
final class ChatRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChatRounds.class);

    private final Lanes lanes;
    private final ChatEvents events;
    private final ChatSockets sockets;
    private final Departures departures;
    private final List<Allowance> allowances;
    private final Clock clock;
    private @Nullable AutoCloseable subscription;
    private @Nullable ScheduledExecutorService scheduler;

    ChatRounds(
            Lanes lanes,
            ChatEvents events,
            ChatSockets sockets,
            Departures departures,
            List<Allowance> allowances,
            Clock clock) {
        this.lanes = lanes;
        this.events = events;
        this.sockets = sockets;
        this.departures = departures;
        this.allowances = List.copyOf(allowances);
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        subscription = lanes.subscribe(events);
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("chat-rounds").daemon().factory());
        ScheduledFuture<?> unused = started.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.SECONDS);
        scheduler = started;
    }

    private void round() {
        try {
            Instant now = clock.instant();
            sockets.all().forEach(session -> session.tick(now));
            allowances.forEach(Allowance::forgetIdle);
            departures.check();
        } catch (Outage e) {
            LOG.warn("chat round waits: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("chat round failed and is tried again in a second", e);
        }
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.shutdownNow();
            scheduler = null;
        }
        if (subscription != null) {
            close(subscription);
            subscription = null;
        }
        sockets.all().forEach(session -> session.close(CloseStatus.SERVICE_RESTARTED));
    }

    private static void close(AutoCloseable subscription) {
        try {
            subscription.close();
        } catch (Exception e) {
            LOG.warn("the subscription to events did not close", e);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }

    /** After what it stands on, before the web server takes connections. */
    @Override
    public int getPhase() {
        return 100;
    }
}
