package io.kontuar.console.api;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Checks what comes in at the edge; every refusal names the field and what was expected. */
public final class Fields {
    private static final int SHOWN = 40;

    private Fields() {}

    public static <T> T required(@Nullable T value, String field, String expected) {
        if (value == null) {
            throw Refusal.badRequest(field + ": expected " + expected + ", got nothing.");
        }
        return value;
    }

    /** @param min and {@code max}: how many characters */
    public static String text(@Nullable String value, String field, int min, int max) {
        String expected = min + " to " + max + " characters";
        String given = required(value, field, expected);
        if (given.length() < min || given.length() > max || (min > 0 && given.isBlank())) {
            throw Refusal.badRequest(field + ": expected " + expected + ", got " + given.length() + ".");
        }
        return given;
    }

    public static int number(@Nullable Integer value, String field, int min, int max) {
        String expected = "a whole number from " + min + " to " + max;
        int given = required(value, field, expected);
        if (given < min || given > max) {
            throw Refusal.badRequest(field + ": expected " + expected + ", got " + given + ".");
        }
        return given;
    }

    public static <E extends Enum<E>> E oneOf(@Nullable String code, String field, Class<E> type) {
        String expected = "one of " + Codes.all(type);
        String given = required(code, field, expected);
        return Codes.read(given, type)
                .orElseThrow(() ->
                        Refusal.badRequest(field + ": expected " + expected + ", got '" + shortened(given) + "'."));
    }

    /** Makes a value of the domain, whose own refusal of nonsense becomes a 400 that names the field. */
    public static <T> T valid(String field, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            String why = String.valueOf(e.getMessage());
            throw Refusal.badRequest(why.startsWith(field + ":") ? why : field + ": " + why);
        }
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
