package io.kontuar.bot.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of a YAML file that knows on which line everything stands. Refuses whatever is of another form. */
final class YamlMap {
    /** In characters; a flow is a page, not a book. */
    private static final int LARGEST = 200_000;

    private final String file;
    private final Spot spot;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Spot> spots = new LinkedHashMap<>();

    private YamlMap(String file, MappingNode node) {
        this.file = file;
        this.spot = spot(file, node);
        for (NodeTuple entry : node.getValue()) {
            String key = scalar(file, entry.getKeyNode(), "a key");
            if (values.put(key, entry.getValueNode()) != null) {
                throw new FlowRefused(spot(file, entry.getKeyNode()), "'" + key + "' is there twice");
            }
            spots.put(key, spot(file, entry.getKeyNode()));
        }
    }

    static YamlMap read(String file, String yaml) {
        if (yaml.length() > LARGEST) {
            throw new FlowRefused(
                    new Spot(file, 1), "expected at most " + LARGEST + " characters, got " + yaml.length());
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setMaxAliasesForCollections(0)
                .build();
        try {
            Node root = new Compose(settings)
                    .composeString(yaml)
                    .orElseThrow(() -> new FlowRefused(new Spot(file, 1), "the file is empty"));
            return of(file, root, "the file");
        } catch (MarkedYamlEngineException bad) {
            int line = bad.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new FlowRefused(new Spot(file, line), "not YAML: " + bad.getProblem());
        } catch (YamlEngineException bad) {
            throw new FlowRefused(new Spot(file, 1), "not YAML: " + bad.getMessage());
        }
    }

    private static YamlMap of(String file, Node node, String what) {
        if (node instanceof MappingNode mapping) {
            return new YamlMap(file, mapping);
        }
        throw new FlowRefused(spot(file, node), what + ": expected keys with values");
    }

    Spot spot() {
        return spot;
    }

    Spot spot(String key) {
        return spots.getOrDefault(key, spot);
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Refuses keys that mean nothing here. */
    void allows(Set<String> known) {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                throw new FlowRefused(
                        spot(key),
                        "'" + key + "' is not known here; expected one of "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    String need(String key) {
        return text(key).orElseThrow(() -> new FlowRefused(spot, "'" + key + "' is missing"));
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(node -> scalar(file, node, "'" + key + "'"));
    }

    YamlMap needMap(String key) {
        return map(key).orElseThrow(() -> new FlowRefused(spot, "'" + key + "' is missing"));
    }

    Optional<YamlMap> map(String key) {
        return Optional.ofNullable(values.get(key)).map(node -> of(file, node, "'" + key + "'"));
    }

    List<String> list(String key) {
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(each -> scalar(file, each, "'" + key + "'"))
                    .toList();
        }
        throw new FlowRefused(spot(key), "'" + key + "': expected a list");
    }

    private static String scalar(String file, Node node, String what) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new FlowRefused(spot(file, node), what + ": expected a word or text");
    }

    private static Spot spot(String file, Node node) {
        return new Spot(
                file, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
    }
}
