package io.kontuar.gateway.email.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.gateway.ConformanceData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Structure, decoded text and files of mails against the parse that others expect, with LF and with CRLF line ends. */
class MimeCorpusTest {
    private static final double TARGET = 0.99;

    @Test
    void structure_and_text_are_as_the_corpus_says_in_at_least_99_of_100() throws IOException {
        Path corpus = ConformanceData.folder("email/stalwart-mail-parser/eml");
        List<String> missed = new ArrayList<>();
        int count = 0;
        for (Path file : mails(corpus)) {
            String stem = file.getFileName().toString().replace(".eml", "");
            byte[] mail = Files.readAllBytes(file);
            count += 2;
            compare(corpus, file, with("\n", mail), stem + ".json", missed);
            compare(corpus, file, with("\r\n", mail), stem + ".crlf.json", missed);
        }
        double rate = 1 - (double) missed.size() / count;
        System.out.printf(
                "MIME: %d of %d as expected (%.1f %%), not: %s%n", count - missed.size(), count, rate * 100, missed);
        assertThat(rate).as("as expected, other than %s", missed).isGreaterThanOrEqualTo(TARGET);
    }

    private static List<Path> mails(Path corpus) throws IOException {
        try (Stream<Path> files = Files.walk(corpus)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
    }

    private static void compare(Path corpus, Path file, byte[] mail, String expectedName, List<String> missed) {
        Path expectedFile = file.resolveSibling(expectedName);
        JsonNode expected = ConformanceData.json("email/stalwart-mail-parser/eml/" + corpus.relativize(expectedFile));
        List<String> differences = differences(MailReader.read(mail), expected);
        if (!differences.isEmpty()) {
            missed.add(corpus.relativize(expectedFile) + " " + differences);
        }
    }

    private static List<String> differences(ReadMail mail, JsonNode expected) {
        List<String> out = new ArrayList<>();
        JsonNode parts = expected.path("parts");
        StringBuilder text = new StringBuilder();
        expected.path("text_body").forEach(index -> {
            JsonNode body = parts.path(index.asInt()).path("body");
            if (body.has("Text")) {
                text.append(body.path("Text").asString());
            } else if (body.has("Html")) {
                text.append(HtmlText.of(body.path("Html").asString()));
            }
        });
        note(
                out,
                "text",
                wild(squeezed(text.toString())).matcher(squeezed(mail.text())).matches(),
                true);
        JsonNode attachments = expected.path("attachments");
        note(out, "files", mail.attachments().size(), attachments.size());
        for (int i = 0; i < Math.min(attachments.size(), mail.attachments().size()); i++) {
            ReadAttachment file = mail.attachments().get(i);
            JsonNode part = parts.path(attachments.path(i).asInt());
            note(out, "content of file " + i, contentOf(file, part.path("body")), true);
            note(out, "name of file " + i, sameName(file.name(), name(part)), true);
        }
        JsonNode headers = parts.path(0).path("headers");
        String subject = squeezed(header(headers, "subject").path("Text").asString(""));
        note(out, "subject", wild(subject).matcher(squeezed(mail.subject())).matches(), true);
        note(
                out,
                "from",
                mail.from() == null
                        ? ""
                        : mail.from().address() + "|" + mail.from().name(),
                from(headers));
        return out;
    }

    private static void note(List<String> out, String what, Object is, Object expected) {
        if (!is.equals(expected)) {
            out.add(what + ": " + is + " instead of " + expected);
        }
    }

    private static boolean contentOf(ReadAttachment file, JsonNode body) {
        JsonNode bytes = body.has("Binary") ? body.path("Binary") : body.path("InlineBinary");
        if (bytes.isArray()) {
            byte[] expected = new byte[bytes.size()];
            for (int i = 0; i < expected.length; i++) {
                expected[i] = (byte) bytes.path(i).asInt();
            }
            return Arrays.equals(file.content(), expected);
        }
        if (body.has("Message")) {
            return file.type().equals("message/rfc822");
        }
        String text = body.has("Text")
                ? body.path("Text").asString()
                : body.path("Html").asString("");
        return wild(squeezed(text))
                        .matcher(squeezed(new String(file.content(), StandardCharsets.UTF_8)))
                        .matches()
                || wild(squeezed(text))
                        .matcher(squeezed(new String(file.content(), StandardCharsets.ISO_8859_1)))
                        .matches();
    }

    private static boolean sameName(@Nullable String is, String expected) {
        return wild(expected).matcher(is == null ? "" : is).matches();
    }

    /** What the corpus could not decode stands for any character. */
    private static Pattern wild(String text) {
        return Pattern.compile(
                Stream.of(text.split("\ufffd", -1))
                        .map(Pattern::quote)
                        .reduce((a, b) -> a + ".{1,3}" + b)
                        .orElse(""),
                Pattern.DOTALL);
    }

    private static String name(JsonNode part) {
        for (String field : List.of("content_disposition", "content_type")) {
            for (JsonNode attribute :
                    header(part.path("headers"), field).path("ContentType").path("attributes")) {
                if (attribute.path("name").asString().matches("filename|name")) {
                    return attribute.path("value").asString();
                }
            }
        }
        return "";
    }

    private static String from(JsonNode headers) {
        JsonNode first = header(headers, "from").path("Address").path("List").path(0);
        return first.isMissingNode()
                ? ""
                : first.path("address").asString("") + "|" + first.path("name").asString(null);
    }

    private static JsonNode header(JsonNode headers, String name) {
        return headers.valueStream()
                .filter(header -> header.path("name").isString()
                        && header.path("name").asString().equals(name))
                .map(header -> header.path("value"))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static byte[] with(String lineEnd, byte[] mail) {
        return new String(mail, StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .replace("\n", lineEnd)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
