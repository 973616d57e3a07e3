package io.kontuar.bench;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.Secret;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.embedded.EmbeddedStore;
import io.kontuar.engine.lanes.ArtemisLanes;
import io.kontuar.engine.lanes.LaneSettings;
import io.kontuar.gateway.AccountBook;
import io.kontuar.gateway.GatewaySettings;
import io.kontuar.gateway.email.EmailGateway;
import io.kontuar.lane.Handled;
import io.kontuar.store.Duties;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.SmartLifecycle;

/** A full mailbox, read by the gateway over the real store, attachments and lanes. */
final class MailImport {
    private static final ChannelAccountId ID = new ChannelAccountId("mail-bench");
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private MailImport() {}

    /**
     * How it went.
     *
     * @param kind what mails they were
     * @param events that came of them; a bounce of a mail that is not ours brings none
     */
    record Outcome(double perSecond, String kind, long events) {}

    static Outcome of(int mails, GatewaySettings.Email settings) throws Exception {
        GreenMail server =
                new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
        server.start();
        try {
            SampleMails samples = SampleMails.load();
            GreenMailUser mailbox = server.setUser("help@bench.test", "help@bench.test", "secret");
            Session session = Session.getInstance(new Properties());
            for (int n = 0; n < mails; n++) {
                mailbox.deliver(new MimeMessage(session, new ByteArrayInputStream(samples.mail(n))));
            }
            return imported(mails, server.getImap().getPort(), settings, samples.kind());
        } finally {
            server.stop();
        }
    }

    private static Outcome imported(int mails, int port, GatewaySettings.Email settings, String kind) throws Exception {
        Path folder = Files.createTempDirectory("kontuar-mails");
        Documents documents = new Documents();
        Clock clock = Clock.systemUTC();
        AtomicLong events = new AtomicLong();
        try (EmbeddedStore store = EmbeddedStore.open(folder, documents, clock);
                ArtemisLanes lanes =
                        ArtemisLanes.embedded(folder.resolve("lanes"), documents, LaneSettings.defaults());
                AutoCloseable unused = lanes.open(
                        InboundEvent.LANE,
                        event -> {
                            events.incrementAndGet();
                            return Handled.nothing();
                        },
                        8)) {
            account(store, port);
            EmailGateway gateway = new EmailGateway(
                    settings,
                    new AccountBook(store.channelAccounts(), clock, Duration.ofSeconds(5)),
                    new EmailGateway.Ports(
                            store.channelAccounts(),
                            store.gatewayCursors(),
                            store.attachments(),
                            store.conversations(),
                            store.messages(),
                            lanes),
                    clock);
            long began = System.nanoTime();
            SmartLifecycle rounds = gateway.rounds(Duties.ALONE);
            rounds.start();
            await(store, mails);
            double seconds = (System.nanoTime() - began) / 1e9;
            rounds.stop();
            return new Outcome(mails / seconds, kind, events.get());
        }
    }

    private static void account(EmbeddedStore store, int port) {
        boolean saved = store.channelAccounts()
                .save(
                        new ChannelAccount(
                                ID,
                                ChannelKind.EMAIL,
                                "Bench",
                                "help@bench.test",
                                true,
                                Map.of(
                                        "imapHost", "127.0.0.1",
                                        "imapPort", Integer.toString(port),
                                        "imapSecurity", "none",
                                        "smtpHost", "127.0.0.1",
                                        "smtpPort", Integer.toString(port),
                                        "smtpSecurity", "none"),
                                0),
                        Map.of("password", new Secret("secret")));
        if (!saved) {
            throw new IllegalStateException("a fresh store has no account yet");
        }
    }

    /** The cursor passes the last mail only when all are durable on the lanes. */
    private static void await(EmbeddedStore store, int mails) throws InterruptedException {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (store.gatewayCursors()
                .find(ID, "inbox")
                .filter(cursor -> cursor.matches("\\d+:" + mails + ":0:0"))
                .isEmpty()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("not all mails were imported within " + LONGEST + "; the cursor is "
                        + store.gatewayCursors().find(ID, "inbox"));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
