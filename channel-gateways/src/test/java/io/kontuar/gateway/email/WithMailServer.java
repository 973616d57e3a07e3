package io.kontuar.gateway.email;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.Letter;
import io.kontuar.channel.MailThread;
import io.kontuar.channel.MessageContent;
import io.kontuar.conversation.Author;
import io.kontuar.gateway.RememberedCursors;
import io.kontuar.gateway.email.reading.MailReader;
import io.kontuar.gateway.email.reading.ReadMail;
import io.kontuar.staff.StaffId;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A mailbox of the shop and one of a customer on a mail server in this process, and the gateway over them. */
abstract class WithMailServer {
    static final Duration SOON = Duration.ofSeconds(20);
    static final Author AGENT = Author.agent(new StaffId("s-irena"));
    static final Address ALICE = new Address(ChannelKind.EMAIL, "", "alice@customer.test");
    final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    final RememberedCursors cursors = new RememberedCursors();

    @SuppressWarnings("NullAway.Init") // before each test
    MailWorld world;

    @BeforeEach
    void start() {
        server.start();
        server.setUser("support@shop.test", "support@shop.test", "secret");
        server.setUser("alice@customer.test", "alice@customer.test", "secret");
        world = world();
        world.start();
    }

    @AfterEach
    void stop() {
        world.close();
        server.stop();
    }

    MailWorld world() {
        return new MailWorld(
                new MailWorld.MailServers(
                        "support@shop.test",
                        "secret",
                        server.getImap().getPort(),
                        server.getSmtp().getPort()),
                cursors);
    }

    InboundMessage first() {
        await().atMost(SOON).until(() -> !world.messages().isEmpty());
        return world.messages().getFirst();
    }

    static String mail(String id, String subject, String body, String more) {
        return "From: Alice <alice@customer.test>\r\nTo: support@shop.test\r\nMessage-ID: " + id + "\r\nSubject: "
                + subject + "\r\n" + more + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + body + "\r\n";
    }

    MailThread thread(int index) {
        await().atMost(SOON).until(() -> world.messages().size() > index);
        return Objects.requireNonNull(world.messages().get(index).thread());
    }

    static Letter letter(InboundMessage message) {
        return Objects.requireNonNull(((MessageContent.Media) message.content()).letter());
    }

    String page(InboundMessage message) throws IOException {
        Letter.Sheet sheet = Objects.requireNonNull(letter(message).sheet());
        return new String(world.attachments.open(sheet.page()).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
    }

    void receive(String raw) throws MessagingException {
        receive("support@shop.test", raw);
    }

    void receive(String mailbox, String raw) throws MessagingException {
        MimeMessage message = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        server.getUserManager().getUserByEmail(mailbox).deliver(message);
    }

    MimeMessage inbox() {
        return server.getReceivedMessagesForDomain("shop.test")[0];
    }

    ReadMail sent() throws MessagingException, IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        sentOnes().getFirst().writeTo(raw);
        return MailReader.read(raw.toByteArray());
    }

    /** What we sent, one for each who got it. */
    List<MimeMessage> sentOnes() throws MessagingException {
        List<MimeMessage> ours = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessagesForDomain("customer.test")) {
            if (mail.getFrom()[0].toString().contains("support@shop.test")) {
                ours.add(mail);
            }
        }
        return ours;
    }
}
