package io.kontuar.bot.flow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All flows that the bot follows: the shipped ones, and a shop's own beside or instead of them. */
public final class Flows {
    private static final String FOLDER = "/io/kontuar/bot/flows/";
    private final Map<String, Flow> byName;
    private final Map<String, Flow> byIntent = new LinkedHashMap<>();

    private Flows(Map<String, Flow> byName) {
        this.byName = Map.copyOf(byName);
        for (Flow flow : byName.values()) {
            for (String intent : flow.intents()) {
                Flow other = byIntent.put(intent, flow);
                if (other != null) {
                    throw new FlowRefused(
                            flow.spot(), "intent '" + intent + "' begins flow '" + other.name() + "' already");
                }
            }
        }
    }

    /**
     * What flows may name.
     *
     * @param intents those with examples
     * @param texts keys of the common texts
     * @param reasons codes for which a conversation may be handed over
     */
    public record Vocabulary(
            Set<String> intents, Set<String> texts, Set<String> reasons, Map<String, ActionForm> actions) {}

    /** Files by name, YAML inside; checked, or {@link FlowRefused}. */
    public static Flows of(Map<String, String> files, Vocabulary words) {
        Map<String, Flow> flows = new LinkedHashMap<>();
        files.forEach((file, yaml) -> {
            Flow flow = FlowReader.read(file, yaml);
            new FlowCheck(words, flow).check();
            Flow other = flows.put(flow.name(), flow);
            if (other != null) {
                throw new FlowRefused(
                        flow.spot(),
                        "flow '" + flow.name() + "' is in " + other.spot().file() + " already");
            }
        });
        return new Flows(flows);
    }

    /** The files that Kontuar brings. */
    public static Map<String, String> shippedFiles() {
        Map<String, String> files = new LinkedHashMap<>();
        read(FOLDER + "index.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(file -> files.put(file, read(FOLDER + file)));
        return files;
    }

    /** A folder's {@code *.yaml} in place of the shipped files of the same name, and beside the others. */
    public static Map<String, String> with(Path folder) {
        Map<String, String> files = shippedFiles();
        try (Stream<Path> own = Files.list(folder)) {
            for (Path file : own.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("flows in " + folder, e);
        }
        return files;
    }

    /** The JSON Schema of a flow's file. */
    public static String schema() {
        return read(FOLDER + "flow.schema.json");
    }

    public Optional<Flow> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The flow that an intent begins. */
    public Optional<Flow> begunBy(String intent) {
        return Optional.ofNullable(byIntent.get(intent));
    }

    public Collection<Flow> all() {
        return List.copyOf(byName.values());
    }

    private static String read(String resource) {
        try (InputStream in = Flows.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("flows: " + resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
