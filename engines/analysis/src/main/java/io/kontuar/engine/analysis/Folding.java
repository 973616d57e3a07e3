package io.kontuar.engine.analysis;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Brings one word into the forms that are compared. */
final class Folding {

    /** A fold makes at most this many characters of one. */
    private static final int GROWTH = 4;

    private Folding() {}

    /** Lower case and composed, diacritics kept: what a stemmer wants. */
    static String normal(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** {@link #normal} without diacritics and without anything that is no letter or digit. */
    static String fold(String normal) {
        if (plain(normal)) {
            return normal;
        }
        char[] in = normal.toCharArray();
        char[] out = new char[in.length * GROWTH];
        int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
        StringBuilder folded = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char c = Character.toLowerCase(out[i]);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /** Most words need no folding. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
