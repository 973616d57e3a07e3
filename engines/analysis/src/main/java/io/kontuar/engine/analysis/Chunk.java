package io.kontuar.engine.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands between two blanks, and what it looks like. */
record Chunk(String text, Kind kind) {
    enum Kind {
        /** Digits with the signs people put between them: a phone number, a card, a date. */
        DIGITS,
        /** Letters and digits: an order number, a product's code. */
        CODE,
        EMAIL,
        WORDS
    }

    /** Longer ones are cut: nobody reads out such a number. */
    static final int LONGEST = 64;

    /** Digit groups that together have so many digits are one number, written with blanks. */
    private static final int LONG_NUMBER = 6;

    private static final int LONGEST_NUMBER = 32;
    private static final Pattern DIGITS = Pattern.compile("[+#(]*[0-9][0-9()./-]*");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]");
    private static final String OPENING = "\"'<([{:;,„“";
    private static final String CLOSING = "\"'>)]}:;,.!?…”";

    /** The chunks of a text; neighbours of digits stand together, each other chunk alone. */
    static List<List<Chunk>> runs(String text) {
        List<List<Chunk>> runs = new ArrayList<>();
        boolean open = false;
        for (Span span : Span.chunks(text)) {
            Chunk chunk = one(span.in(text));
            boolean digits = chunk.kind == Kind.DIGITS;
            if (!digits || !open) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(chunk);
            open = digits;
        }
        return runs;
    }

    /** The one number that a run of digit groups is: {@code 601 234 567}. */
    static Optional<String> number(List<Chunk> run) {
        if (run.size() < 2) {
            return Optional.empty();
        }
        StringBuilder number = new StringBuilder();
        run.forEach(chunk -> number.append(chunk.compact()));
        return number.length() >= LONG_NUMBER && number.length() <= LONGEST_NUMBER
                ? Optional.of(number.toString())
                : Optional.empty();
    }

    /** Its letters and digits, folded; an e-mail address keeps its signs. */
    String compact() {
        String compact = kind == Kind.EMAIL
                ? BLANKS.matcher(Folding.normal(text)).replaceAll("")
                : Folding.fold(Folding.normal(text));
        return cut(compact);
    }

    static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static Chunk one(String raw) {
        String text = trimmed(raw);
        if (DIGITS.matcher(text).matches()) {
            return new Chunk(text, Kind.DIGITS);
        }
        if (EMAIL.matcher(text).matches()) {
            return new Chunk(text, Kind.EMAIL);
        }
        return new Chunk(text, hasDigit(text) ? Kind.CODE : Kind.WORDS);
    }

    static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static String trimmed(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && OPENING.indexOf(raw.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && CLOSING.indexOf(raw.charAt(end - 1)) >= 0) {
            end--;
        }
        return raw.substring(start, end);
    }
}
