package io.kontuar.engine.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** A piece of a text, from {@code start} to before {@code end}. */
record Span(int start, int end) {

    /** The runs of letters, digits and the marks that belong to them. */
    static List<Span> words(String text) {
        return runs(text, Span::ofWord);
    }

    /** The runs of anything but blanks and control characters. */
    static List<Span> chunks(String text) {
        return runs(text, c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c));
    }

    String in(String text) {
        return text.substring(start, end);
    }

    static boolean ofWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    private static List<Span> runs(String text, IntPredicate belongs) {
        List<Span> runs = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (belongs.test(codePoint)) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                runs.add(new Span(start, i));
                start = -1;
            }
            i += Character.charCount(codePoint);
        }
        if (start >= 0) {
            runs.add(new Span(start, text.length()));
        }
        return runs;
    }
}
