package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./kontuar mail FILE…} prints. */
@Isolated("it takes what is printed")
class MailCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // before each test
    Path folder;

    private record Printed(int exit, List<JsonNode> lines) {}

    @Test
    void each_mail_is_a_line_with_what_the_gateway_reads() throws Exception {
        String first = mail("a.eml", """
                From: =?utf-8?q?Micha=C5=82?= <Michal@klient.test>
                To: pomoc@kram.test, Ewa <ewa@kram.test>
                Cc: jan@klient.test
                Subject: =?utf-8?b?WmHFvMOzxYLEhw==?=
                Date: Sat, 21 Nov 2026 17:24:49 +0100
                Message-ID: <a@klient.test>
                In-Reply-To: <b@kram.test>
                References: <r@kram.test>
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain; charset=utf-8

                Nowe

                W dniu 1.01.2026 Ewa pisze:
                > stare
                --x
                Content-Type: application/pdf
                Content-Disposition: attachment; filename=faktura.pdf
                Content-Transfer-Encoding: base64

                JVBERg==
                --x--
                """);
        String second = mail("b.eml", """
                From: x@y.test
                Auto-Submitted: auto-replied (vacation)

                Away.
                """);

        Printed printed = run(first, second);

        assertThat(printed.exit()).isZero();
        assertThat(printed.lines()).hasSize(2);
        JsonNode mail = printed.lines().getFirst();
        assertThat(mail.propertyNames())
                .containsExactly(
                        "from",
                        "to",
                        "cc",
                        "subject",
                        "date",
                        "messageId",
                        "references",
                        "autoSubmitted",
                        "kind",
                        "text",
                        "visibleReply",
                        "attachments");
        assertThat(mail.at("/from/name").asString()).isEqualTo("Michał");
        assertThat(mail.at("/from/address").asString()).isEqualTo("Michal@klient.test");
        assertThat(mail.at("/to/1/name").asString()).isEqualTo("Ewa");
        assertThat(mail.at("/cc/0/address").asString()).isEqualTo("jan@klient.test");
        assertThat(mail.path("subject").asString()).isEqualTo("Zażółć");
        assertThat(mail.path("date").asString()).isEqualTo("2026-11-21T17:24:49+01:00");
        assertThat(mail.path("messageId").asString()).isEqualTo("a@klient.test");
        assertThat(mail.path("references").toString()).isEqualTo("[\"r@kram.test\",\"b@kram.test\"]");
        assertThat(mail.path("kind").asString()).isEqualTo("message");
        assertThat(mail.path("visibleReply").asString()).isEqualTo("Nowe");
        assertThat(mail.path("text").asString()).contains("> stare");
        assertThat(mail.at("/attachments/0").toString())
                .isEqualTo("{\"name\":\"faktura.pdf\",\"type\":\"application/pdf\",\"size\":4,\"sha256\":"
                        + "\"315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027\"}");
        assertThat(printed.lines().get(1).path("kind").asString()).isEqualTo("auto-reply");
        assertThat(printed.lines().get(1).path("autoSubmitted").asString()).isEqualTo("auto-replied");
    }

    @Test
    void a_file_that_cannot_be_opened_is_told_in_its_line_and_the_others_are_printed() throws Exception {
        String good = mail("a.eml", "From: x@y.test\n\nHello\n");

        Printed printed = run(folder.resolve("none.eml").toString(), folder.toString(), good);

        assertThat(printed.exit()).isEqualTo(2);
        assertThat(printed.lines().get(0).path("error").asString()).isEqualTo("there is no such file");
        assertThat(printed.lines().get(1).path("error").asString()).isEqualTo("expected a file, got a folder");
        assertThat(printed.lines().get(2).path("text").asString()).isEqualTo("Hello\n");
    }

    private String mail(String name, String raw) throws IOException {
        return Files.writeString(folder.resolve(name), raw.replace("\n", "\r\n"))
                .toString();
    }

    private static Printed run(String... files) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            int exit = MailCommand.run(new CommandLine.Mail(List.of(files)));
            List<JsonNode> lines = bytes.toString(StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> JsonMapper.shared().readTree(line))
                    .toList();
            return new Printed(exit, lines);
        } finally {
            System.setOut(before);
        }
    }
}
