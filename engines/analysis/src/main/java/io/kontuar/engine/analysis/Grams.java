package io.kontuar.engine.analysis;

import java.util.LinkedHashSet;
import java.util.Set;

/** Pieces of three to five characters, by which a part of a number or name is found wherever it stands. */
final class Grams {
    static final int SHORTEST = 3;
    static final int LONGEST = 5;

    private Grams() {}

    /** All pieces, for the index. */
    static void addAll(Set<String> grams, String text) {
        for (int size = SHORTEST; size <= LONGEST; size++) {
            addOf(grams, text, size);
        }
    }

    /** The longest pieces that cover the text, for a query: all of them together are rare. Empty below three. */
    static Set<String> covering(String text) {
        Set<String> grams = new LinkedHashSet<>();
        if (text.length() >= SHORTEST) {
            addOf(grams, text, Math.min(text.length(), LONGEST));
        }
        return grams;
    }

    private static void addOf(Set<String> grams, String text, int size) {
        for (int i = 0; i + size <= text.length(); i++) {
            grams.add(text.substring(i, i + size));
        }
    }
}
