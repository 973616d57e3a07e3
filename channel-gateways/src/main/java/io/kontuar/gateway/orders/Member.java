package io.kontuar.gateway.orders;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One member of what was sent, and the way to it, so that whatever is wrong is named. */
record Member(String path, JsonNode node) {
    private static final int SHOWN = 40;

    interface Reading<T> {
        T read(Member member) throws NotReadable;
    }

    Member at(String name) {
        return new Member(path.isEmpty() ? name : path + "." + name, node.path(name));
    }

    boolean absent() {
        return node.isMissingNode() || node.isNull();
    }

    String text(int longest) throws NotReadable {
        String text = node.isString() ? node.asString().strip() : "";
        if (text.isEmpty() || text.length() > longest) {
            throw wrong("a text of 1 to " + longest + " characters");
        }
        return text;
    }

    @Nullable
    String optionalText(int longest) throws NotReadable {
        return absent() ? null : text(longest);
    }

    <T> @Nullable T optional(Reading<T> reading) throws NotReadable {
        return absent() ? null : reading.read(this);
    }

    long number(long least, long most) throws NotReadable {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.asLong() < least || node.asLong() > most) {
            throw wrong("a whole number from " + least + " to " + most);
        }
        return node.asLong();
    }

    Instant moment() throws NotReadable {
        try {
            return OffsetDateTime.parse(text(40)).toInstant();
        } catch (DateTimeException e) {
            throw wrong("a moment such as 2026-11-21T10:00:00Z");
        }
    }

    LocalDate day() throws NotReadable {
        try {
            return LocalDate.parse(text(10));
        } catch (DateTimeException e) {
            throw wrong("a day such as 2026-11-21");
        }
    }

    /** Written in lower case with hyphens: {@code ready-for-pickup}. */
    <E extends Enum<E>> E oneOf(Class<E> type) throws NotReadable {
        String code = node.isString() ? node.asString() : "";
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> code(each).equals(code))
                .findFirst()
                .orElseThrow(() -> wrong("one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Member::code)
                                .toList()));
    }

    <T> List<T> list(int most, Reading<T> reading) throws NotReadable {
        if (absent()) {
            return List.of();
        }
        if (!node.isArray() || node.size() > most) {
            throw wrong("a list of at most " + most);
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            read.add(reading.read(new Member(path + "[" + i + "]", node.path(i))));
        }
        return read;
    }

    NotReadable wrong(String expected) {
        String got = absent() ? "nothing" : node.isContainer() ? "something else" : shortened(node.asString());
        return new NotReadable(path, expected, got);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return "'" + (line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line) + "'";
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
