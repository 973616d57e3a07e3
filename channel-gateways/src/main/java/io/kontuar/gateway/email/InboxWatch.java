package io.kontuar.gateway.email;

import io.kontuar.gateway.GatewaySettings;
import io.kontuar.lane.Outage;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches one inbox on a thread of its own: takes what is new, then waits in IDLE until the server or a poll says "look".
 * When the server is away it waits a little longer each time, at most {@link #LONGEST_PAUSE}.
 */
final class InboxWatch {
    private static final Logger LOG = LoggerFactory.getLogger(InboxWatch.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    private final Mailbox mailbox;
    private final Set<String> ownAddresses;
    private final MailSessions sessions;
    private final InboxReader reader;
    private final GatewaySettings.Email settings;
    private final MailHealth health;
    private final Semaphore look = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable IMAPFolder idling;

    InboxWatch(
            Mailbox mailbox,
            Set<String> ownAddresses,
            MailSessions sessions,
            InboxReader reader,
            GatewaySettings.Email settings,
            MailHealth health) {
        this.mailbox = mailbox;
        this.ownAddresses = Set.copyOf(ownAddresses);
        this.sessions = sessions;
        this.reader = reader;
        this.settings = settings;
        this.health = health;
        this.thread = Thread.ofPlatform()
                .name("mail-" + mailbox.id().value())
                .daemon()
                .unstarted(this::run);
    }

    boolean serves(Mailbox other, Set<String> own) {
        return thread.isAlive() && mailbox.equals(other) && ownAddresses.equals(own);
    }

    void start() {
        thread.start();
    }

    /** Ends the IDLE, if there is one, so that the folder is looked at again: long before the 29 minutes of RFC 2177. */
    void poll() {
        look.release();
        IMAPFolder folder = idling;
        if (folder != null) {
            wake(folder);
        }
    }

    private static void wake(IMAPFolder folder) {
        try {
            int unused = folder.getMessageCount();
        } catch (MessagingException | IllegalStateException e) {
            LOG.debug("the folder is closed already", e);
        }
    }

    void close() {
        closed = true;
        look.release();
        IMAPFolder folder = idling;
        if (folder != null) {
            wake(folder);
        }
    }

    private void run() {
        Duration pause = settings.pollEvery();
        while (!closed) {
            try {
                watch();
                pause = settings.pollEvery();
            } catch (MessagingException | Outage e) {
                health.trouble(mailbox, e);
                LOG.atWarn()
                        .addKeyValue("channelAccount", mailbox.id().value())
                        .log("the mailbox is looked at again in {} s: {}", pause.toSeconds(), reason(e));
                rest(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            } catch (RuntimeException e) {
                LOG.atError()
                        .addKeyValue("channelAccount", mailbox.id().value())
                        .setCause(e)
                        .log("reading the mailbox failed and is tried again");
                rest(pause);
            }
        }
    }

    /** Never the server's words, which may hold a customer's. */
    private static String reason(Exception e) {
        return e.getClass().getSimpleName();
    }

    private void watch() throws MessagingException {
        try (Store store = sessions.imap(mailbox);
                Folder folder = store.getFolder("INBOX")) {
            folder.open(Folder.READ_WRITE);
            IMAPFolder inbox = (IMAPFolder) folder;
            while (!closed) {
                reader.takeNew(mailbox, ownAddresses, inbox);
                health.fine(mailbox);
                await(inbox);
            }
        }
    }

    private void await(IMAPFolder inbox) throws MessagingException {
        look.drainPermits();
        idling = inbox;
        try {
            if (!closed) {
                inbox.idle(true);
            }
        } catch (MessagingException e) {
            if (!inbox.isOpen()) {
                throw e;
            }
            rest(settings.pollEvery());
        } finally {
            idling = null;
        }
    }

    private void rest(Duration pause) {
        try {
            boolean unused = look.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }
}
