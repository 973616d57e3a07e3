package io.kontuar.console.feed;

import io.kontuar.console.api.Codes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One JSON object of a frame, read member by member. */
final class FrameFields {
    private static final int LONGEST_ID = 200;

    private final JsonNode node;
    private final String where;

    FrameFields(JsonNode node, String where) throws UnreadableFrame {
        if (!node.isObject()) {
            throw new UnreadableFrame(where + ": expected an object");
        }
        this.node = node;
        this.where = where;
    }

    String text(String name, int min, int max) throws UnreadableFrame {
        JsonNode value = node.path(name);
        String text = value.isString() ? value.stringValue() : null;
        if (text == null || text.length() < min || text.length() > max) {
            throw expected(name, "a text of " + min + " to " + max + " characters");
        }
        return text;
    }

    boolean has(String name) {
        return !node.path(name).isMissingNode() && !node.path(name).isNull();
    }

    /** An id or another short value that a domain type checks by itself. */
    <T> T value(String name, Function<String, T> type) throws UnreadableFrame {
        return value(name, LONGEST_ID, type);
    }

    <T> T value(String name, int longest, Function<String, T> type) throws UnreadableFrame {
        String text = text(name, 1, longest);
        try {
            return type.apply(text);
        } catch (IllegalArgumentException e) {
            throw expected(name, "a well-formed id");
        }
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) throws UnreadableFrame {
        return Codes.read(text(name, 1, LONGEST_ID), type)
                .orElseThrow(() -> expected(name, "one of " + Codes.all(type)));
    }

    long number(String name, long min, long max) throws UnreadableFrame {
        JsonNode value = node.path(name);
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < min
                || value.longValue() > max) {
            throw expected(name, "a whole number from " + min + " to " + max);
        }
        return value.longValue();
    }

    @Nullable
    Long optionalNumber(String name, long min, long max) throws UnreadableFrame {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? null : Long.valueOf(number(name, min, max));
    }

    boolean flag(String name) throws UnreadableFrame {
        JsonNode value = node.path(name);
        if (!value.isBoolean()) {
            throw expected(name, "true or false");
        }
        return value.booleanValue();
    }

    FrameFields object(String name) throws UnreadableFrame {
        return new FrameFields(node.path(name), where + "." + name);
    }

    List<FrameFields> objects(String name, int most) throws UnreadableFrame {
        JsonNode value = node.path(name);
        if (!value.isArray() || value.size() > most) {
            throw expected(name, "a list of at most " + most);
        }
        List<FrameFields> all = new ArrayList<>();
        for (JsonNode element : value) {
            all.add(new FrameFields(element, where + "." + name));
        }
        return all;
    }

    UnreadableFrame expected(String name, String what) {
        return new UnreadableFrame(where + "." + name + ": expected " + what);
    }
}
