package io.kontuar.bot.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the steps of a flow. A step does one thing; where it does not say what comes next, the one below it does. */
final class StepReader {
    static final Set<String> KEYS = Set.of("say", "ask", "do", "on", "when", "is", "else", "hand_over", "end", "then");
    private static final List<String> KINDS = List.of("ask", "do", "when", "hand_over", "end");

    private StepReader() {}

    static Map<String, Step> steps(YamlMap all) {
        List<String> ids = new ArrayList<>(all.keys());
        if (ids.isEmpty()) {
            throw new FlowRefused(all.spot(), "steps: expected at least one");
        }
        Map<String, Step> steps = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            String below = i + 1 < ids.size() ? ids.get(i + 1) : null;
            steps.put(id, step(all.needMap(id), id, all.spot(id), below));
        }
        return steps;
    }

    private static Step step(YamlMap form, String id, Spot spot, @Nullable String below) {
        form.allows(KEYS);
        List<String> kinds = KINDS.stream().filter(form::has).toList();
        if (kinds.size() > 1) {
            throw new FlowRefused(spot, "step '" + id + "': expected one of " + String.join(", ", kinds) + ", got all");
        }
        String kind = kinds.isEmpty() ? "say" : kinds.getFirst();
        fits(form, id, kind);
        String say = form.text("say").orElse(null);
        return switch (kind) {
            case "ask" -> new Step.Ask(id, spot, form.need("ask"), then(form, id, spot, below));
            case "do" -> new Step.Do(id, spot, form.need("do"), routes(form, "on", id, spot, below));
            case "when" ->
                new Step.When(
                        id,
                        spot,
                        form.need("when"),
                        routes(form, "is", id, spot, below),
                        form.text("else").orElseGet(() -> follower(id, spot, below)));
            case "hand_over" -> new Step.HandOver(id, spot, say, form.need("hand_over"));
            case "end" -> new Step.End(id, spot, say, closing(form));
            default -> new Step.Tell(id, spot, form.need("say"), then(form, id, spot, below));
        };
    }

    /** Which other keys go with a kind of step. */
    private static void fits(YamlMap form, String id, String kind) {
        Set<String> with = switch (kind) {
            case "ask" -> Set.of("then");
            case "do" -> Set.of("on");
            case "when" -> Set.of("is", "else");
            case "hand_over", "end" -> Set.of("say");
            default -> Set.of("then");
        };
        Stream.of("say", "on", "is", "else", "then")
                .filter(key -> form.has(key) && !key.equals(kind) && !with.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new FlowRefused(
                            form.spot(key), "step '" + id + "': '" + key + "' does not go with '" + kind + "'");
                });
    }

    private static String then(YamlMap form, String id, Spot spot, @Nullable String below) {
        return form.text("then").orElseGet(() -> follower(id, spot, below));
    }

    private static String follower(String id, Spot spot, @Nullable String below) {
        if (below == null) {
            throw new FlowRefused(spot, "step '" + id + "' is the last: it must end, hand over or say 'then'");
        }
        return below;
    }

    /** What leads where; an empty value leads to the step below. */
    private static Map<String, String> routes(YamlMap form, String key, String id, Spot spot, @Nullable String below) {
        Map<String, String> routes = new LinkedHashMap<>();
        form.map(key)
                .ifPresent(all -> all.keys().forEach(on -> {
                    String to = all.need(on);
                    routes.put(on, to.isBlank() ? follower(id, spot, below) : to);
                }));
        if (routes.isEmpty() && key.equals("on") && below != null) {
            routes.put("*", below);
        }
        return routes;
    }

    private static Step.Closing closing(YamlMap form) {
        String written = form.need("end");
        for (Step.Closing closing : Step.Closing.values()) {
            if (closing.name().toLowerCase(Locale.ROOT).equals(written)) {
                return closing;
            }
        }
        throw new FlowRefused(form.spot("end"), "end '" + written + "': expected asking, plain or silent");
    }
}
