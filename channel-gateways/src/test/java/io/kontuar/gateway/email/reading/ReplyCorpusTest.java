package io.kontuar.gateway.email.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.gateway.ConformanceData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The visible reply against others' examples, in many languages and from many mail programs. */
class ReplyCorpusTest {
    private static final double TARGET = 0.95;

    @Test
    void the_visible_reply_is_what_the_corpus_says_in_at_least_95_of_100() throws IOException {
        Path corpus = ConformanceData.folder("email/email_reply_trimmer");
        List<String> missed = new ArrayList<>();
        int count = 0;
        try (var files = Files.list(corpus.resolve("emails"))) {
            for (Path file : files.sorted().toList()) {
                count++;
                Path expected = corpus.resolve("trimmed").resolve(file.getFileName());
                if (!read(file).equals(Files.readString(expected).strip())) {
                    missed.add(file.getFileName().toString());
                    if (System.getenv("KONTUAR_SHOW") != null) {
                        System.out.println("---- " + file.getFileName() + "\n" + read(file));
                    }
                }
            }
        }
        double rate = 1 - (double) missed.size() / count;
        System.out.printf(
                "visible reply: %d of %d as expected (%.1f %%), not: %s%n",
                count - missed.size(), count, rate * 100, missed);
        assertThat(rate).as("as expected, other than %s", missed).isGreaterThanOrEqualTo(TARGET);
    }

    /** As it would come by mail. */
    private static String read(Path body) throws IOException {
        byte[] head = """
                From: a@customer.test
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                """.getBytes(StandardCharsets.UTF_8);
        byte[] text = Files.readAllBytes(body);
        byte[] mail = new byte[head.length + text.length];
        System.arraycopy(head, 0, mail, 0, head.length);
        System.arraycopy(text, 0, mail, head.length, text.length);
        return MailReader.read(mail).visibleReply();
    }
}
