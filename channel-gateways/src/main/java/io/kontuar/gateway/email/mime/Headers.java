package io.kontuar.gateway.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The header fields of a mail or of one part, in their order, undecoded. Never more than {@link #MOST} are read. */
public final class Headers {
    static final int MOST = 2000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VALUE = 200_000;
    private static final Headers NONE = new Headers(List.of(), 0);
    private final List<Field> fields;
    private final int bodyAt;

    private Headers(List<Field> fields, int bodyAt) {
        this.fields = fields;
        this.bodyAt = bodyAt;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Field(String name, byte[] value) {}

    static Headers none() {
        return NONE;
    }

    /**
     * Reads from {@code from} to the empty line or to {@code to}. A line that is neither a field nor a continuation ends
     * the headers: what follows is the body, so that nothing a customer wrote is lost.
     */
    static Headers read(byte[] bytes, int from, int to) {
        List<Field> fields = new ArrayList<>();
        int at = from;
        while (at < to) {
            int end = Lines.end(bytes, at, to);
            if (Lines.isBlank(bytes, at, end)) {
                return new Headers(List.copyOf(fields), Lines.next(bytes, end, to));
            }
            int colon = colon(bytes, at, end);
            if (colon < 0) {
                if (isMailboxMark(bytes, at, end)) {
                    at = Lines.next(bytes, end, to);
                    continue;
                }
                return new Headers(List.copyOf(fields), at);
            }
            int valueEnd = foldedEnd(bytes, end, to);
            if (fields.size() < MOST) {
                fields.add(field(bytes, at, colon, valueEnd));
            }
            at = Lines.next(bytes, valueEnd, to);
        }
        return new Headers(List.copyOf(fields), to);
    }

    private static Field field(byte[] bytes, int at, int colon, int end) {
        String name = new String(bytes, at, colon - at, StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        int from = Math.min(colon + 1, end);
        return new Field(name, Arrays.copyOfRange(bytes, from, Math.min(end, from + LONGEST_VALUE)));
    }

    /** Groups of fields with empty lines between, as the reports of mail servers have them; at most 100. */
    public static List<Headers> groups(byte[] bytes) {
        List<Headers> groups = new ArrayList<>();
        int at = 0;
        while (at < bytes.length && groups.size() < 100) {
            Headers group = read(bytes, at, bytes.length);
            if (!group.isEmpty()) {
                groups.add(group);
            }
            int end = Lines.end(bytes, at, bytes.length);
            at = Math.max(group.bodyAt, Lines.next(bytes, end, bytes.length));
        }
        return groups;
    }

    /** Where the body begins. */
    int bodyAt() {
        return bodyAt;
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** The first field of that name (lower case), unfolded and decoded. */
    public Optional<String> text(String name) {
        return raw(name).map(HeaderText::decode);
    }

    /** All fields of that name (lower case), unfolded and decoded, in their order. */
    public List<String> texts(String name) {
        return fields.stream()
                .filter(field -> field.name.equals(name))
                .map(field -> HeaderText.decode(field.value))
                .toList();
    }

    /** The first field of that name (lower case), unfolded, with its encoded words still encoded. */
    public Optional<String> plain(String name) {
        return raw(name).map(HeaderText::unfold);
    }

    /** All fields of that name (lower case), unfolded, with their encoded words still encoded. */
    public List<String> plains(String name) {
        return fields.stream()
                .filter(field -> field.name.equals(name))
                .map(field -> HeaderText.unfold(field.value))
                .toList();
    }

    public boolean has(String name) {
        return fields.stream().anyMatch(field -> field.name.equals(name));
    }

    private Optional<byte[]> raw(String name) {
        return fields.stream()
                .filter(field -> field.name.equals(name))
                .map(Field::value)
                .findFirst();
    }

    private static int foldedEnd(byte[] bytes, int firstEnd, int to) {
        int end = firstEnd;
        while (true) {
            int next = Lines.next(bytes, end, to);
            if (next >= to || (bytes[next] != ' ' && bytes[next] != '\t')) {
                return end;
            }
            int nextEnd = Lines.end(bytes, next, to);
            if (Lines.isBlank(bytes, next, nextEnd)) {
                return end;
            }
            end = nextEnd;
        }
    }

    /** Where the field's name ends; -1 when the line is no field. */
    private static int colon(byte[] bytes, int from, int end) {
        for (int at = from; at < end && at - from <= LONGEST_NAME; at++) {
            int b = bytes[at] & 0xff;
            if (b == ':') {
                return at == from ? -1 : at;
            }
            boolean name = b > ' ' && b < 0x7f;
            if (!name && !(b == ' ' && onlyBlankUntilColon(bytes, at, end))) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean onlyBlankUntilColon(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        return at < end && bytes[at] == ':';
    }

    /** The {@code From } line of a Unix mailbox, or its quoted form. */
    private static boolean isMailboxMark(byte[] bytes, int from, int end) {
        String start = new String(bytes, from, Math.min(6, end - from), StandardCharsets.ISO_8859_1);
        return start.startsWith("From ") || start.startsWith(">From ");
    }
}
