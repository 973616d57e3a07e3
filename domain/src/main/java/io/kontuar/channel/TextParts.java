package io.kontuar.channel;

import java.util.ArrayList;
import java.util.List;

/** Cuts a long text into parts: at the end of a line where there is one near, else between words, else where it must be. */
final class TextParts {
    private TextParts() {}

    /** @param limit UTF-16 units; no part is longer, and no character is torn apart */
    static List<String> of(String text, int limit) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        while (rest.length() > limit) {
            int end = end(rest, limit);
            String part = rest.substring(0, end).strip();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty() || parts.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    private static int end(String text, int limit) {
        int line = text.lastIndexOf('\n', limit);
        if (line > limit / 2) {
            return line;
        }
        int space = text.lastIndexOf(' ', limit);
        if (space > limit / 2) {
            return space;
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
}
