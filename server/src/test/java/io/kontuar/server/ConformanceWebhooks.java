package io.kontuar.server;

import io.kontuar.channel.Address;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Webhooks made by others, and what they speak of. Several examples use one message id for different messages: each file
 * gets ids of its own, but for the one that is meant as a duplicate.
 */
record ConformanceWebhooks(List<byte[]> bodies, Set<String> messageIds, Set<Address> senders) {
    private static final Pattern WAMID = Pattern.compile("wamid\\.[A-Za-z0-9+/=]+");
    private static final List<String> FOLDERS =
            List.of("scenarios", "meta-openapi/webhook-examples", "whatsapp-samples/bindambc/deserialization");

    static ConformanceWebhooks read() {
        String shared = System.getenv("KONTUAR_SHARED");
        Assumptions.assumeTrue(shared != null, "skipped: KONTUAR_SHARED names no folder of conformance data");
        ConformanceWebhooks all =
                new ConformanceWebhooks(new ArrayList<>(), new TreeSet<>(), new java.util.HashSet<>());
        for (String folder : FOLDERS) {
            Path path = Path.of(String.valueOf(shared), "conformance").resolve(folder);
            Assumptions.assumeTrue(Files.isDirectory(path), "skipped: no conformance data " + folder);
            try (Stream<Path> files = Files.list(path)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    all.add(folder.equals("scenarios") ? "" : file.getFileName().toString(), Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private void add(String name, String text) {
        Map<String, String> own = new HashMap<>();
        Matcher ids = WAMID.matcher(text);
        String body = ids.replaceAll(found -> name.isEmpty()
                ? Matcher.quoteReplacement(found.group())
                : own.computeIfAbsent(
                        found.group(), id -> "wamid." + name.replaceAll("[^A-Za-z0-9]", "") + own.size()));
        bodies.add(body.getBytes(StandardCharsets.UTF_8));
        try {
            JsonMapper.shared()
                    .readTree(body)
                    .path("entry")
                    .forEach(entry -> entry.path("changes").forEach(change -> look(change.path("value"))));
        } catch (JacksonException broken) {
            // One of the samples is no JSON as it comes: it has to be kept as unreadable.
            assert broken.getMessage() != null;
        }
    }

    private void look(JsonNode value) {
        value.path("messages").forEach(message -> {
            if (!message.path("type").asString("").equals("system")) {
                messageIds.add(message.path("id").asString());
            }
            if (message.has("from")) {
                senders.add(Address.whatsApp("+" + message.path("from").asString()));
            }
            if (message.has("from_user_id")) {
                senders.add(
                        Address.whatsAppUser("P1", message.path("from_user_id").asString()));
            }
            if (message.path("system").has("wa_id")) {
                senders.add(Address.whatsApp(
                        "+" + message.path("system").path("wa_id").asString()));
            }
        });
    }
}
