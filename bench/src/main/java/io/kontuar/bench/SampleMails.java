package io.kontuar.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Mails to import: those of the shared corpora one after the other where they are there, else ones of our own with HTML, a quote
 * and now and then a file. Each has a Message-ID of its own.
 */
final class SampleMails {
    private static final String PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ".repeat(600);
    private final List<byte[]> corpus;

    private SampleMails(List<byte[]> corpus) {
        this.corpus = corpus;
    }

    static SampleMails load() throws IOException {
        String shared = System.getenv().getOrDefault("KONTUAR_SHARED", "../shared");
        Path mails = Path.of(shared, "conformance", "email");
        if (!Files.isDirectory(mails)) {
            return new SampleMails(List.of());
        }
        try (Stream<Path> files = Files.walk(mails)) {
            List<Path> raw = files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
            List<byte[]> read = new ArrayList<>();
            for (Path file : raw) {
                read.add(Files.readAllBytes(file));
            }
            return new SampleMails(read);
        }
    }

    String kind() {
        return corpus.isEmpty() ? "our own samples" : "%d of the shared corpora, repeated".formatted(corpus.size());
    }

    byte[] mail(int n) {
        if (corpus.isEmpty()) {
            return own(n).getBytes(StandardCharsets.UTF_8);
        }
        byte[] id = ("Message-ID: <bench-" + n + "@bench.test>\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] mail = corpus.get(n % corpus.size());
        byte[] all = new byte[id.length + mail.length];
        System.arraycopy(id, 0, all, 0, id.length);
        System.arraycopy(mail, 0, all, id.length, mail.length);
        return all;
    }

    private static String own(int n) {
        String words = "Dzień dobry, gdzie jest zamówienie " + Seed.order(n) + "? ".repeat(3) + "Pozdrawiam.\r\n";
        String file = n % 3 != 0
                ? ""
                : "--x\r\nContent-Type: image/png; name=zdjecie.png\r\nContent-Transfer-Encoding: base64\r\n"
                        + "Content-Disposition: attachment; filename=zdjecie.png\r\n\r\n" + PICTURE + "\r\n";
        return "From: Anna <anna" + n % 5000 + "@poczta.test>\r\nTo: help@bench.test\r\nMessage-ID: <bench-" + n
                + "@bench.test>\r\nSubject: Zamówienie " + Seed.order(n) + "\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"
                + "Content-Type: multipart/alternative; boundary=y\r\n\r\n--y\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + words + "\r\n> " + words + "--y\r\n"
                + "Content-Type: text/html; charset=utf-8\r\n\r\n<div>" + words
                + "</div><div class=\"gmail_quote\"><blockquote>" + words.repeat(10)
                + "</blockquote></div>\r\n--y--\r\n"
                + file + "--x--\r\n";
    }
}
