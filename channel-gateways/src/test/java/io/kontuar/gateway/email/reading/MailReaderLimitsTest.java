package io.kontuar.gateway.email.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.kontuar.gateway.ConformanceData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** Whatever comes, it is read: soon, within bounds and without an exception. */
class MailReaderLimitsTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void case_25_a_mail_of_70_files_is_read_whole() {
        StringBuilder mail =
                new StringBuilder("From: a@b.test\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nhello\n");
        for (int i = 0; i < 70; i++) {
            mail.append("--x\nContent-Type: image/png; name=f")
                    .append(i)
                    .append(".png\nContent-Transfer-Encoding: base64\n\n")
                    .append("iVBORw0KGgo=".repeat(3000))
                    .append('\n');
        }
        ReadMail read = assertTimeoutPreemptively(
                SOON, () -> read(mail.append("--x--\n").toString()));

        assertThat(read.attachments()).hasSize(70);
        assertThat(read.visibleReply()).isEqualTo("hello");
    }

    @Test
    void case_29_megabytes_of_blanks_stall_nothing() {
        String blanks = " \t".repeat(2_000_000);
        ReadMail plain = assertTimeoutPreemptively(SOON, () -> read("From: a@b.test\n\nhello" + blanks + "\nthere\n"));
        ReadMail html = assertTimeoutPreemptively(
                SOON, () -> read("From: a@b.test\nContent-Type: text/html\n\n<p>hello" + blanks + "</p>"));

        assertThat(plain.visibleReply()).isEqualTo("hello\nthere");
        assertThat(html.visibleReply()).isEqualTo("hello");
    }

    @Test
    void parts_nested_without_end_are_left_unsplit_at_some_depth() {
        StringBuilder mail = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertTimeoutPreemptively(SOON, () -> read(mail + "\nhello"));
        assertTimeoutPreemptively(SOON, () -> read("Content-Type: message/rfc822\n\n".repeat(5000)));
        assertTimeoutPreemptively(SOON, () -> read("Content-Type: text/html\n\n" + "<div>".repeat(200_000) + "x"));
        assertTimeoutPreemptively(
                SOON, () -> read("To: " + "(".repeat(100_000) + "\nSubject: " + "=?a?b?".repeat(20_000)));
    }

    @Test
    void case_28_wrong_labels_still_land() {
        ReadMail name = read(
                "Content-Type: multipart/mixed; boundary=x\n\n--x\n\na\n--x\nContent-Type: application/pdf\n"
                        + "Content-Disposition: attachment; filename*=us-ascii''Bestellung%20gr%F6%DFer.pdf\n\nx\n--x--");
        ReadMail vietnamese =
                read("Subject: =?windows-1258?Q?Ch=E0o?=\nContent-Type: text/plain; charset=nonsense-1\n\nok");
        ReadMail chinese = MailReader.read(
                join("Content-Type: text/plain; charset=gb2312\n\n", new byte[] {(byte) 0xa1, (byte) 0xaa, 'x'}));

        assertThat(name.attachments().getFirst().name()).isEqualTo("Bestellung größer.pdf");
        assertThat(vietnamese.subject()).isEqualTo("Chào");
        assertThat(vietnamese.text()).isEqualTo("ok");
        assertThat(chinese.text()).endsWith("x").hasSize(2).doesNotContain("\ufffd");
    }

    @Property(tries = 300)
    void no_bytes_make_it_throw(@ForAll byte[] bytes) {
        assertThatNoException().isThrownBy(() -> MailReader.read(bytes));
    }

    @Property(tries = 400)
    void no_damage_to_a_real_mail_makes_it_throw(@ForAll("seeds") byte[] seed, @ForAll long chance) {
        byte[] damaged = damaged(seed, new Random(chance));

        ReadMail[] read = new ReadMail[1];
        assertThatNoException().isThrownBy(() -> read[0] = MailReader.read(damaged));
        assertThat(MailPage.of(read[0], Map.of()).html()).doesNotContainIgnoringCase("<script");
    }

    /** The corpora where they are there, else a mail of our own. */
    @Provide
    Arbitrary<byte[]> seeds() throws IOException {
        Path corpus;
        try {
            corpus = ConformanceData.folder("email");
        } catch (TestAbortedException absent) {
            return Arbitraries.just(
                    "From: =?utf-8?q?J=C3=B3zef?= <j@b.test>\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nhi\n--x--\n"
                            .getBytes(StandardCharsets.UTF_8));
        }
        try (Stream<Path> files = Files.walk(corpus)) {
            List<Path> mails = files.filter(file -> file.toString().matches(".*\\.(eml|txt)"))
                    .sorted()
                    .toList();
            return Arbitraries.of(mails).map(MailReaderLimitsTest::bytes);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] damaged(byte[] seed, Random chance) {
        byte[] bytes = seed.clone();
        for (int i = 0; i < 1 + bytes.length / 100 && bytes.length > 0; i++) {
            bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
        }
        int from = bytes.length == 0 ? 0 : chance.nextInt(bytes.length);
        return chance.nextBoolean() ? bytes : Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static ReadMail read(String mail) {
        return MailReader.read(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] join(String head, byte[] tail) {
        byte[] first = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(first, first.length + tail.length);
        System.arraycopy(tail, 0, all, first.length, tail.length);
        return all;
    }
}
