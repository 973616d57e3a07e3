package io.kontuar.engine.cluster;

/** Text as UTF-8 can carry it: half of a pair of surrogates becomes the replacement character, as it does in Lucene. */
final class Sendable {
    private static final char REPLACEMENT = '\uFFFD';

    private Sendable() {}

    static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return repaired(text);
            }
        }
        return text;
    }

    private static String repaired(String text) {
        StringBuilder repaired = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            repaired.appendCodePoint(half ? REPLACEMENT : codePoint);
            i += Character.charCount(codePoint);
        }
        return repaired.toString();
    }
}
