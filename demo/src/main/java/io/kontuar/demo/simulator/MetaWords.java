package io.kontuar.demo.simulator;

import java.util.ArrayList;
import java.util.List;
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
        List<String> values = new ArrayList<>();
        part.path("components")
                .path(0)
                .path("parameters")
                .forEach(value -> values.add(value.path("text").asString("")));
        return MetaTemplates.words(
                part.path("name").asString(""),
                part.path("language").path("code").asString(""),
                values);
    }
}
