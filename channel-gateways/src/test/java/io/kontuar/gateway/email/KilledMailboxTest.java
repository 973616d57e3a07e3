package io.kontuar.gateway.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process of the gateway that dies between taking a mail and marking it. */
class KilledMailboxTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private final GreenMail server =
            new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});

    @TempDir
    @SuppressWarnings("NullAway.Init") // before each test
    Path folder;

    @BeforeEach
    void start() {
        server.start();
        server.setUser("support@shop.test", "support@shop.test", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void case_27_a_process_killed_between_store_and_flag_loses_no_mail_and_brings_it_again_under_the_same_id()
            throws Exception {
        receive("<a1@customer.test>");
        Process first = process("dies");
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(first.exitValue()).isEqualTo(MailboxProcess.KILLED);
        assertThat(lane()).hasSize(1);
        assertThat(seen()).as("marked before it was safe").isFalse();

        Process second = process("lives");
        try {
            await().atMost(SOON).until(this::seen);
            receive("<a2@customer.test>");
            await().atMost(SOON).until(() -> lane().size() == 3);
        } finally {
            second.destroyForcibly();
        }
        assertThat(lane().get(1)).isEqualTo(lane().get(0));
        assertThat(lane().get(2)).isNotEqualTo(lane().get(0));
    }

    private Process process(String how) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        MailboxProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(server.getImap().getPort()),
                        how)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(how + ".log").toFile())
                .start();
    }

    private List<String> lane() throws IOException {
        Path file = folder.resolve("lane");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private boolean seen() throws MessagingException {
        return server.getReceivedMessages()[0].isSet(Flags.Flag.SEEN);
    }

    private void receive(String id) throws MessagingException {
        String raw = "From: alice@customer.test\r\nTo: support@shop.test\r\nMessage-ID: " + id
                + "\r\nSubject: Hello\r\n\r\nWhere is my parcel?\r\n";
        server.getUserManager()
                .getUserByEmail("support@shop.test")
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
    }
}
