package io.kontuar.gateway.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever bytes are signed: nothing leaves the translator but events and kept items, and it ends soon. */
class WhatsAppFuzzTest {
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final List<String> WORDS = List.of(
            "null", "[]", "{}", "-1", "1e999999999", "\"\"", "true", "\"\\ud800\"", "99999999999999999999", "[[[[[[[[");
    private static final List<byte[]> SEEDS = seeds();

    @Property(tries = 3000)
    void changed_webhooks_are_read_or_kept(@ForAll long random, @ForAll @IntRange(min = 1, max = 12) int changes) {
        Random choice = new Random(random);
        byte[] body = SEEDS.get(choice.nextInt(SEEDS.size()));
        for (int change = 0; change < changes; change++) {
            body = choice.nextBoolean() ? withOtherValue(body, choice) : withOtherBytes(body, choice);
        }
        reads(body);
    }

    @Property(tries = 500)
    void any_bytes_are_read_or_kept(@ForAll byte[] body) {
        reads(body);
    }

    private static void reads(byte[] body) {
        Instant begun = Instant.now();
        List<Translated> items = new WhatsAppTranslator(
                        Map.of(Meta.NUMBER, ACCOUNT, "1111111111111", ACCOUNT, "409552778964973", ACCOUNT),
                        ACCOUNT,
                        Instant.EPOCH)
                .read(body);
        assertThat(items).isNotNull();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(LONGEST);
    }

    private static final WhatsAppAccount ACCOUNT = new WhatsAppAccount(
            new ChannelAccountId("wa-main"),
            Meta.NUMBER,
            "W1",
            "P1",
            new Secret("x"),
            null,
            null,
            "http://localhost",
            "v1.0");

    /** Puts something unexpected where a value stands. */
    private static byte[] withOtherValue(byte[] body, Random choice) {
        String text = new String(body, StandardCharsets.UTF_8);
        List<Integer> colons = new ArrayList<>();
        for (int at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
            colons.add(at);
        }
        if (colons.isEmpty()) {
            return body;
        }
        int colon = colons.get(choice.nextInt(colons.size()));
        int end = colon + 1;
        while (end < text.length() && ",}]\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return (text.substring(0, colon + 1) + WORDS.get(choice.nextInt(WORDS.size())) + text.substring(end))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] withOtherBytes(byte[] body, Random choice) {
        byte[] changed = body.clone();
        for (int count = 0; count < 3 && changed.length > 0; count++) {
            changed[choice.nextInt(changed.length)] = (byte) choice.nextInt(256);
        }
        return changed;
    }

    /** Ours, and all webhooks of the conformance data where they are there. */
    private static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        seeds.add(Meta.messages(Meta.NUMBER, Meta.text("wamid.1", "x")));
        String shared = System.getenv("KONTUAR_SHARED");
        if (shared != null) {
            for (String folder : List.of(
                    "scenarios", "meta-openapi/webhook-examples", "whatsapp-samples/bindambc/deserialization")) {
                seeds.addAll(files(Path.of(shared, "conformance").resolve(folder)));
            }
        }
        return seeds;
    }

    private static List<byte[]> files(Path folder) {
        List<byte[]> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    found.add(Files.readAllBytes(file));
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return found;
    }
}
