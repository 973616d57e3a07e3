package io.kontuar.bot.understanding;

import java.text.Normalizer;

/** Text as the rest of this package reads it: NFC, no control, invisible or stacked combining characters, bounded. */
final class CleanText {
    /** Longer messages are cut here; measured in UTF-16 units. */
    static final int LIMIT = 10_000;

    private CleanText() {}

    static String of(String raw) {
        String bounded = cut(raw);
        String composed = Normalizer.isNormalized(bounded, Normalizer.Form.NFC)
                ? bounded
                : Normalizer.normalize(bounded, Normalizer.Form.NFC);
        return cut(visible(composed));
    }

    private static String cut(String text) {
        if (text.length() <= LIMIT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LIMIT - 1)) ? LIMIT - 1 : LIMIT;
        return text.substring(0, end);
    }

    private static String visible(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (isSpace(point)) {
                gap = true;
            } else if (isVisible(point)) {
                if (gap && !kept.isEmpty()) {
                    kept.append(' ');
                }
                gap = false;
                kept.appendCodePoint(point);
            }
        }
        return kept.toString();
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean isVisible(int point) {
        if (point < 0x7F) {
            return point > 0x1F;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> true;
        };
    }
}
