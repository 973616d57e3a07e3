package io.kontuar.gateway.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.DeliveryResult;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.MessageId;
import io.kontuar.conversation.Author;
import io.kontuar.conversation.ConversationId;
import io.kontuar.gateway.RememberedCursors;
import io.kontuar.staff.StaffId;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real Postfix and Dovecot on loopback; skipped with a word where they cannot run. */
class RealMailServersTest {
    private static final Duration SOON = Duration.ofSeconds(40);
    /** Each test has its own ports: a server that was told to stop holds them a little longer. */
    private static final AtomicInteger NEXT_BASE = new AtomicInteger(21_000);

    private static final Author AGENT = Author.agent(new StaffId("s-irena"));

    private final int base = NEXT_BASE.getAndAdd(10);

    @TempDir
    @SuppressWarnings("NullAway.Init") // before each test
    Path folder;

    @SuppressWarnings("NullAway.Init") // before each test
    private MailWorld world;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/sbin/postfix")) && Files.isExecutable(Path.of("/usr/sbin/dovecot")),
                "skipped: no Postfix and Dovecot on this machine");
        Assumptions.assumeTrue(
                run("start", folder.toString(), Integer.toString(base)), "skipped: the mail servers do not start");
        world = new MailWorld(
                new MailWorld.MailServers("support@channels.test", "secret", 1143 + base, 2525 + base),
                new RememberedCursors());
        world.start();
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        if (world != null) {
            world.close();
            boolean unused = run("stop", folder.toString());
        }
    }

    @Test
    void a_vacation_note_comes_back_as_automatic_and_names_our_mail() throws Exception {
        ConversationId conversation = opened("customer@customer.test");

        DeliveryResult result = world.answer(
                conversation,
                new MessageId("m-out-1"),
                2,
                AGENT,
                address("customer@customer.test"),
                "It is on its way.");

        assertThat(result).isInstanceOf(DeliveryResult.Accepted.class);
        await().atMost(SOON).until(() -> world.messages().size() == 2);
        InboundMessage note = world.messages().get(1);
        assertThat(note.automatic()).isTrue();
        assertThat(note.thread()).satisfies(thread -> {
            assertThat(thread).isNotNull();
            assertThat(thread.answersOurs()).containsExactly(new MessageId("m-out-1"));
        });
    }

    @Test
    void a_mail_that_cannot_be_delivered_comes_back_as_failed_with_its_code() throws Exception {
        ConversationId conversation = opened("gone@bounce.test");

        DeliveryResult unused =
                world.answer(conversation, new MessageId("m-out-2"), 2, AGENT, address("gone@bounce.test"), "Hello?");

        await().atMost(SOON).until(() -> !world.receipts().isEmpty());
        assertThat(world.receipts().getFirst().message()).isEqualTo(new MessageId("m-out-2"));
        assertThat(world.receipts().getFirst().state()).isEqualTo(DeliveryState.FAILED);
        assertThat(world.receipts().getFirst().errorCode()).isEqualTo("5.1.1");
    }

    @Test
    void a_mail_refused_unread_comes_back_as_failed() throws Exception {
        ConversationId conversation = opened("bounced@customer.test");

        DeliveryResult unused = world.answer(
                conversation, new MessageId("m-out-3"), 2, AGENT, address("bounced@customer.test"), "Hello?");

        await().atMost(SOON).until(() -> !world.receipts().isEmpty());
        assertThat(world.receipts().getFirst().message()).isEqualTo(new MessageId("m-out-3"));
        assertThat(world.receipts().getFirst().state()).isEqualTo(DeliveryState.FAILED);
    }

    private ConversationId opened(String from) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(2525 + base));
        MimeMessage mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(new InternetAddress(from));
        mail.setRecipients(RecipientType.TO, "support@channels.test");
        mail.setSubject("Grüße 😀", "UTF-8");
        mail.setText("hello", "UTF-8");
        Transport.send(mail);
        await().atMost(SOON).until(() -> !world.messages().isEmpty());
        return world.conversation(world.messages().getFirst());
    }

    private static Address address(String value) {
        return new Address(ChannelKind.EMAIL, "", value);
    }

    private static boolean run(String script, String... arguments) throws IOException, InterruptedException {
        String shared = System.getenv("KONTUAR_SHARED");
        Path tool = Path.of(String.valueOf(shared), "tools", "mail-peers", script);
        if (shared == null || !Files.isExecutable(tool)) {
            return false;
        }
        ProcessBuilder builder = new ProcessBuilder(tool.toString());
        builder.command().addAll(List.of(arguments));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
