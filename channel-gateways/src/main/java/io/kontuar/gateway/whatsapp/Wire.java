package io.kontuar.gateway.whatsapp;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads members of Meta's JSON; what is not of the expected kind counts as not there. */
final class Wire {
    private Wire() {}

    /** The text of a member that is a string or a number; null when it is anything else, or empty. */
    static @Nullable String text(JsonNode node, String member) {
        JsonNode value = node.path(member);
        String text = value.isString() || value.isNumber() ? value.asString() : "";
        return text.isEmpty() ? null : text;
    }

    static String required(JsonNode node, String member, int longest) throws NotReadable {
        String text = text(node, member);
        if (text == null || text.isBlank()) {
            throw new NotReadable("no " + member);
        }
        if (text.length() > longest) {
            throw new NotReadable(member + " longer than " + longest + " characters");
        }
        return text;
    }

    /** Seconds since 1970, as a string or a number. */
    static Instant moment(JsonNode node, String member) throws NotReadable {
        String text = required(node, member, 20);
        if (!text.matches("[0-9]{1,11}")) {
            throw new NotReadable(member + ": expected seconds since 1970");
        }
        return Instant.ofEpochSecond(Long.parseLong(text));
    }

    /** The members of a list; none when it is no list. */
    static List<JsonNode> list(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isArray() ? List.copyOf(value.values()) : List.of();
    }

    /** The first so many characters; none is torn apart. */
    static @Nullable String shortened(@Nullable String text, int longest) {
        if (text == null || text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isLowSurrogate(text.charAt(longest)) ? longest - 1 : longest);
    }
}
