package io.kontuar.gateway.email.mime;

import io.kontuar.gateway.email.mime.MimePart.Body;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a mail into its parts (RFC 2046). Total: what makes no sense becomes a text part. Bounded: at most
 * {@link #MOST_PARTS} parts, nested at most {@link #DEEPEST} times; what lies deeper or later stays unsplit.
 */
public final class MimeParser {
    static final int MOST_PARTS = 1000;
    static final int DEEPEST = 30;
    private final byte[] mail;
    private int parts;

    private MimeParser(byte[] mail) {
        this.mail = mail;
    }

    /** @param mail kept by the parts and must not be changed afterwards */
    public static MimePart parse(byte[] mail) {
        int from = 0;
        while (from < mail.length && (mail[from] == '\r' || mail[from] == '\n')) {
            from++;
        }
        return new MimeParser(mail).part(from, mail.length, "text/plain", 0);
    }

    private MimePart part(int from, int to, String defaultType, int depth) {
        parts++;
        Headers headers = Headers.read(mail, from, to);
        FieldValue contentType =
                headers.plain("content-type").map(FieldValue::parse).orElse(FieldValue.NONE);
        Body body = new Body(mail, Math.min(headers.bodyAt(), to), to);
        String type = typeOf(headers, contentType, defaultType);
        if (type.startsWith("multipart/")) {
            List<MimePart> children = children(contentType, type, body, depth);
            return new MimePart(headers, children.isEmpty() ? "text/plain" : type, contentType, body, children);
        }
        if (type.equals("message/rfc822") && depth < DEEPEST && parts < MOST_PARTS && isPlain(headers)) {
            return new MimePart(
                    headers, type, contentType, body, List.of(part(body.from(), to, "text/plain", depth + 1)));
        }
        return new MimePart(headers, type, contentType, body, List.of());
    }

    /** An encoded mail inside a mail is against the rules and kept as a file. */
    private static boolean isPlain(Headers headers) {
        String encoding = headers.plain("content-transfer-encoding").orElse("");
        return !encoding.equalsIgnoreCase("base64") && !encoding.equalsIgnoreCase("quoted-printable");
    }

    /** A label that is no {@code type/subtype} counts as none. */
    private static String typeOf(Headers headers, FieldValue contentType, String defaultType) {
        if (!headers.has("content-type")) {
            return defaultType;
        }
        String type = contentType.value();
        if (type.equals("text")) {
            return "text/plain";
        }
        return type.matches("[^\\s/;]{1,60}/[^\\s/;]{1,100}") ? type : "text/plain";
    }

    private List<MimePart> children(FieldValue contentType, String type, Body body, int depth) {
        Optional<String> boundary = contentType.parameter("boundary").filter(text -> !text.isEmpty());
        if (boundary.isEmpty() || depth >= DEEPEST) {
            return List.of();
        }
        String childType = type.equals("multipart/digest") ? "message/rfc822" : "text/plain";
        List<MimePart> children = new ArrayList<>();
        for (Range range : ranges(body, boundary.get())) {
            if (parts >= MOST_PARTS) {
                break;
            }
            children.add(part(range.from, range.to, childType, depth + 1));
        }
        return List.copyOf(children);
    }

    private record Range(int from, int to) {}

    private List<Range> ranges(Body body, String boundary) {
        byte[] mark = ("--" + boundary.stripTrailing()).getBytes(StandardCharsets.UTF_8);
        List<Range> ranges = new ArrayList<>();
        int open = -1;
        int at = body.from();
        while (at < body.to()) {
            int end = Lines.end(mail, at, body.to());
            int found = markAt(at, end, mark);
            if (found != NO_MARK) {
                if (open >= 0 && ranges.size() < MOST_PARTS) {
                    ranges.add(new Range(open, Math.max(open, breakBefore(at, open))));
                }
                open = found == CLOSING ? -1 : Lines.next(mail, end, body.to());
                if (found == CLOSING) {
                    return ranges;
                }
            }
            at = Lines.next(mail, end, body.to());
        }
        if (open >= 0) {
            ranges.add(new Range(open, body.to()));
        }
        return ranges;
    }

    private static final int NO_MARK = 0;
    private static final int OPENING = 1;
    private static final int CLOSING = 2;

    /** A mark is the whole line, so that {@code --a} is not found in {@code --a.b}. */
    private int markAt(int from, int end, byte[] mark) {
        if (end - from < mark.length) {
            return NO_MARK;
        }
        for (int i = 0; i < mark.length; i++) {
            if (mail[from + i] != mark[i]) {
                return NO_MARK;
            }
        }
        int after = from + mark.length;
        if (Lines.isBlank(mail, after, end)) {
            return OPENING;
        }
        boolean closing =
                end - after >= 2 && mail[after] == '-' && mail[after + 1] == '-' && Lines.isBlank(mail, after + 2, end);
        return closing ? CLOSING : NO_MARK;
    }

    /** The line break before a mark belongs to the mark. */
    private int breakBefore(int mark, int from) {
        int at = mark;
        if (at > from && mail[at - 1] == '\n') {
            at--;
            if (at > from && mail[at - 1] == '\r') {
                at--;
            }
        }
        return at;
    }
}
