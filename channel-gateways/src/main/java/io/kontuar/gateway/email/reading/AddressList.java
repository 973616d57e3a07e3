package io.kontuar.gateway.email.reading;

import io.kontuar.gateway.email.mime.EncodedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the addresses of a header (RFC 5322): names in quotes or not, comments, groups, and what mailers make of them. A
 * group's members stand for the group.
 */
final class AddressList {
    private static final int MOST = 1000;
    private final String text;
    private final List<MailAddress> found = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private @Nullable String angle;
    private @Nullable String comment;
    private int at;

    private AddressList(String text) {
        this.text = text;
    }

    /** @param header unfolded, its encoded words still encoded, so that a comma inside one separates nothing */
    static List<MailAddress> parse(String header) {
        AddressList list = new AddressList(header);
        list.read();
        return List.copyOf(list.found);
    }

    private void read() {
        while (at < text.length() && found.size() < MOST) {
            char c = text.charAt(at++);
            switch (c) {
                case '"' -> words.append(quoted());
                case '(' -> {
                    String inside = comment();
                    comment = comment == null ? inside : comment + " " + inside;
                }
                case '<' -> angle = angle();
                case ',', ';' -> end();
                case ':' -> colon();
                default -> words.append(c);
            }
        }
        end();
    }

    /** A colon outside of an address begins a group, whose name is no address. */
    private void colon() {
        if (words.indexOf("@") >= 0) {
            words.append(':');
        } else {
            words.setLength(0);
            comment = null;
        }
    }

    private String quoted() {
        StringBuilder out = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                break;
            }
            if (c == '\\' && at < text.length()) {
                c = text.charAt(at++);
            }
            out.append(c);
        }
        return out.toString();
    }

    private String comment() {
        StringBuilder out = new StringBuilder();
        int depth = 1;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                c = text.charAt(at++);
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                break;
            }
            out.append(c);
        }
        return out.toString();
    }

    private String angle() {
        int close = text.indexOf('>', at);
        int end = close < 0 ? text.length() : close;
        String inside = text.substring(at, end);
        at = close < 0 ? end : close + 1;
        int route = inside.startsWith("@") ? inside.indexOf(':') : -1;
        return inside.substring(route + 1).replaceAll("\\s+", "");
    }

    private void end() {
        String said = words.toString().strip().replaceAll("\\s+", " ");
        if (angle != null) {
            add(said.isEmpty() ? comment : said, angle);
        } else if (!said.isEmpty()) {
            if (said.indexOf('@') >= 0) {
                add(comment, said.replace(" ", ""));
            } else {
                add(said, "");
            }
        }
        words.setLength(0);
        angle = null;
        comment = null;
    }

    private void add(@Nullable String name, String address) {
        String decoded = name == null ? null : EncodedText.decode(name).strip();
        String plain = EncodedText.decode(address);
        if (plain.startsWith("mailto:")) {
            plain = plain.substring("mailto:".length());
        }
        if (!plain.isEmpty() || (decoded != null && !decoded.isEmpty())) {
            found.add(new MailAddress(decoded == null || decoded.isEmpty() ? null : decoded, plain));
        }
    }
}
