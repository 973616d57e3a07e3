package io.kontuar.engine.analysis;

import java.util.List;

/**
 * Takes the commonest case endings off a folded Polish noun. Stempel's table does not know the words of our trade (it
 * leaves {@code paczki}, {@code paczek} and {@code paczkami} as they are) and needs the diacritics that customers leave
 * out.
 */
final class PolishEndings {
    private static final int SHORTEST_WORD = 5;
    private static final int SHORTEST_ROOT = 3;

    /** Longest first. */
    private static final List<String> ENDINGS = List.of(
            "iami", "owie", "ami", "ach", "owi", "ego", "emu", "ych", "ich", "ymi", "imi", "iem", "iom", "ow", "om",
            "em", "ie", "ia", "iu", "ii", "a", "e", "i", "o", "u", "y");

    private PolishEndings() {}

    static String strip(String folded) {
        if (folded.length() < SHORTEST_WORD) {
            return folded;
        }
        if (folded.endsWith("ek")) {
            return folded.substring(0, folded.length() - 2) + "k";
        }
        return ENDINGS.stream()
                .filter(ending -> folded.endsWith(ending) && folded.length() - ending.length() >= SHORTEST_ROOT)
                .findFirst()
                .map(ending -> folded.substring(0, folded.length() - ending.length()))
                .orElse(folded);
    }
}
