package io.kontuar.demo.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a customer reads of a message that was sent to Meta: buttons and rows as lines of their own. */
final class MetaWords {
    private MetaWords() {}

    static String of(JsonNode body) {
        String type = body.path("type").asString("");
        JsonNode part = body.path(type);
        return switch (type) {
            case "text" -> part.path("body").asString("");
            case "interactive" -> interactive(part);
            case "template" -> template(part);
            case "location" ->
                part.path("latitude").asString("") + ", "
                        + part.path("longitude").asString("");
            case "reaction" -> part.path("emoji").asString("");
            default -> "[" + type + "] " + part.path("caption").asString("");
        };
    }

    private static String interactive(JsonNode part) {
        List<String> lines =
                new ArrayList<>(List.of(part.path("body").path("text").asString("")));
        part.path("action")
                .path("buttons")
                .forEach(button ->
                        lines.add("▢ " + button.path("reply").path("title").asString("")));
        part.path("action")
                .path("sections")
                .forEach(section -> section.path("rows")
                        .forEach(row -> lines.add("▢ " + row.path("title").asString(""))));
        return String.join("\n", lines);
    }

    private static String template(JsonNode part) {
        String language = part.path("language").path("code").asString("");
        String body = MetaTemplates.APPROVED.stream()
                .filter(known -> known.get("name").equals(part.path("name").asString(""))
                        && known.get("language").equals(language))
                .map(known -> String.valueOf(((Map<?, ?>) ((List<?>) known.get("components")).getFirst()).get("text")))
                .findFirst()
                .orElse("");
        int number = 1;
        for (JsonNode value : part.path("components").path(0).path("parameters")) {
            body = body.replace("{{" + number++ + "}}", value.path("text").asString(""));
        }
        return body;
    }
}
