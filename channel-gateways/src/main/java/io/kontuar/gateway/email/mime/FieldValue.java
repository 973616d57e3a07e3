package io.kontuar.gateway.email.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A field of the form {@code value; name=value; …}, as Content-Type and Content-Disposition are. Parameters in pieces and
 * with a charset (RFC 2231) are put together and decoded; encoded words inside quotes are decoded too, since mailers write
 * them against the rules.
 *
 * @param value lower case, without comments
 */
record FieldValue(String value, Map<String, String> parameters) {
    private static final int MOST_PARAMETERS = 200;
    static final FieldValue NONE = new FieldValue("", Map.of());

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    static FieldValue parse(String text) {
        List<String> pieces = pieces(text);
        Map<String, String> raw = new LinkedHashMap<>();
        for (String piece : pieces.subList(1, Math.min(pieces.size(), MOST_PARAMETERS))) {
            int equals = piece.indexOf('=');
            if (equals > 0) {
                String name = piece.substring(0, equals).strip().toLowerCase(Locale.ROOT);
                raw.putIfAbsent(name, unquoted(piece.substring(equals + 1).strip()));
            }
        }
        return new FieldValue(pieces.getFirst().strip().toLowerCase(Locale.ROOT), joined(raw));
    }

    /** Split at semicolons outside of quotes; comments are left out. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && quoted && at + 1 < text.length()) {
                piece.append(c).append(text.charAt(++at));
            } else if (c == '"' && depth == 0) {
                quoted = !quoted;
                piece.append(c);
            } else if (!quoted && c == '(' && closes(text, at)) {
                depth++;
            } else if (!quoted && c == ')' && depth > 0) {
                depth--;
            } else if (depth == 0) {
                if (c == ';' && !quoted) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                } else {
                    piece.append(c);
                }
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static boolean closes(String text, int at) {
        return text.indexOf(')', at) > 0;
    }

    private static String unquoted(String text) {
        if (!text.startsWith("\"")) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 1; at < text.length() && text.charAt(at) != '"'; at++) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                c = text.charAt(++at);
            }
            out.append(c);
        }
        return out.toString();
    }

    private static Map<String, String> joined(Map<String, String> raw) {
        Map<String, String> whole = new LinkedHashMap<>();
        Map<String, TreeMap<Integer, Piece>> pieces = new LinkedHashMap<>();
        raw.forEach((name, value) -> {
            int star = name.indexOf('*');
            if (star <= 0) {
                whole.put(name, HeaderText.words(value));
                return;
            }
            String rest = name.substring(star + 1);
            boolean encoded = rest.isEmpty() || rest.endsWith("*");
            int place = place(rest);
            pieces.computeIfAbsent(name.substring(0, star), key -> new TreeMap<>())
                    .putIfAbsent(place, new Piece(value, encoded));
        });
        pieces.forEach((name, inOrder) -> whole.put(name, Piece.join(inOrder.values())));
        return Map.copyOf(whole);
    }

    private static int place(String rest) {
        String digits = rest.endsWith("*") ? rest.substring(0, rest.length() - 1) : rest;
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    }

    private record Piece(String value, boolean encoded) {

        /** All bytes first, then the charset: a character may be split over two pieces. */
        static String join(Iterable<Piece> pieces) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            String charset = null;
            boolean first = true;
            for (Piece piece : pieces) {
                String value = piece.value;
                if (first && piece.encoded) {
                    charset = charsetOf(value);
                    value = charset == null ? value : value.substring(value.indexOf('\'', value.indexOf('\'') + 1) + 1);
                }
                bytes.writeBytes(piece.encoded ? percent(value) : value.getBytes(StandardCharsets.UTF_8));
                first = false;
            }
            return HeaderText.words(Charsets.decode(bytes.toByteArray(), charset));
        }

        private static @Nullable String charsetOf(String value) {
            int first = value.indexOf('\'');
            return first >= 0 && value.indexOf('\'', first + 1) > 0 ? value.substring(0, first) : null;
        }

        private static byte[] percent(String value) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(value.length());
            for (int at = 0; at < value.length(); at++) {
                char c = value.charAt(at);
                int high = at + 2 < value.length() ? Character.digit(value.charAt(at + 1), 16) : -1;
                int low = at + 2 < value.length() ? Character.digit(value.charAt(at + 2), 16) : -1;
                if (c == '%' && high >= 0 && low >= 0) {
                    out.write(high * 16 + low);
                    at += 2;
                } else {
                    out.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                }
            }
            return out.toByteArray();
        }
    }
}
