package io.kontuar.gateway.email;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.gateway.GatewaySettings;
import io.kontuar.lane.Outage;
import io.kontuar.store.Duties;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps one watch per mailbox that is switched on; a mailbox added or changed later is seen within seconds. */
final class MailRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);
    private final Mailboxes mailboxes;
    private final MailSessions sessions;
    private final InboxReader reader;
    private final GatewaySettings.Email settings;
    private final MailHealth health;
    private final Map<ChannelAccountId, InboxWatch> watches = new HashMap<>();
    private volatile Duties duties = Duties.ALONE;
    private @Nullable ScheduledExecutorService scheduler;

    MailRounds(
            Mailboxes mailboxes,
            MailSessions sessions,
            InboxReader reader,
            GatewaySettings.Email settings,
            MailHealth health) {
        this.mailboxes = mailboxes;
        this.sessions = sessions;
        this.reader = reader;
        this.settings = settings;
        this.health = health;
    }

    /** Where several processes run this gateway, each mailbox is watched by the one whose duty it is. */
    MailRounds sharedBy(Duties processes) {
        duties = processes;
        return this;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("mail-rounds").daemon().factory());
        long every = settings.pollEvery().toMillis();
        ScheduledFuture<?> unused = started.scheduleWithFixedDelay(this::round, 0, every, TimeUnit.MILLISECONDS);
        scheduler = started;
    }

    private void round() {
        try {
            List<Mailbox> now = mailboxes.all();
            keepUp(now);
        } catch (Outage e) {
            LOG.warn("mail round waits: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("mail round failed and is tried again", e);
        }
    }

    private synchronized void keepUp(List<Mailbox> now) {
        if (scheduler == null) {
            return;
        }
        Set<String> own = now.stream().map(Mailbox::address).collect(Collectors.toSet());
        Set<ChannelAccountId> gone = new HashSet<>(watches.keySet());
        for (Mailbox mailbox : now) {
            if (!duties.mine("mail/" + mailbox.id().value())) {
                continue;
            }
            gone.remove(mailbox.id());
            InboxWatch watch = watches.get(mailbox.id());
            if (watch == null || !watch.serves(mailbox, own)) {
                if (watch != null) {
                    watch.close();
                }
                watch = new InboxWatch(mailbox, own, sessions, reader, settings, health);
                watches.put(mailbox.id(), watch);
                watch.start();
            } else {
                watch.poll();
            }
        }
        gone.forEach(id -> {
            InboxWatch watch = watches.remove(id);
            health.forget(id);
            if (watch != null) {
                watch.close();
            }
        });
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.shutdownNow();
            scheduler = null;
        }
        watches.values().forEach(InboxWatch::close);
        watches.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }

    /** After the lanes and the store. */
    @Override
    public int getPhase() {
        return 100;
    }
}
