package io.kontuar.bot.understanding;

/**
 * Turns folded, masked text into feature hashes: words, pairs of neighbouring words, and character 3–5-grams of each word
 * with its borders. Words first, then grams: {@link Bag#words()} says where the grams begin.
 */
final class Featuriser {
    /** What follows this many characters of a message adds little to what it is about. */
    static final int READ = 2_000;

    private static final int SHORTEST_GRAM = 3;
    private static final int LONGEST_GRAM = 5;

    private final Concepts concepts;

    Featuriser(Concepts concepts) {
        this.concepts = concepts;
    }

    /** The feature hashes of one text. */
    record Bag(Hashes words, Hashes grams, Hashes concepts) {}

    Bag bag(Tokens tokens) {
        Hashes words = new Hashes();
        Hashes grams = new Hashes();
        Hashes meant = new Hashes();
        int[] found = concepts.of(tokens);
        long previous = Hashes.PAIR;
        for (int t = 0; t < tokens.count(); t++) {
            int concept = found[t];
            boolean replaced = Concepts.replaces(concept);
            long word = replaced ? Hashes.step(Hashes.WORD, (long) concept) : word(tokens, t);
            words.add(word);
            if (concept != 0) {
                meant.add(Hashes.step(Hashes.CONCEPT, (long) concept));
            }
            words.add(Hashes.step(Hashes.step(Hashes.PAIR, previous), word));
            previous = word;
            if (!replaced && !tokens.isMask(t)) {
                addGrams(tokens, t, grams);
            }
        }
        words.add(Hashes.step(Hashes.step(Hashes.PAIR, previous), Hashes.PAIR));
        return new Bag(words, grams, meant);
    }

    private static long word(Tokens tokens, int t) {
        long hash = Hashes.WORD;
        for (int i = tokens.start(t); i < tokens.end(t); i++) {
            hash = Hashes.step(hash, tokens.charAt(i));
        }
        return hash;
    }

    private static void addGrams(Tokens tokens, int t, Hashes grams) {
        int from = tokens.start(t) - 1;
        int to = tokens.end(t) + 1;
        for (int start = from; start + SHORTEST_GRAM <= to; start++) {
            long hash = Hashes.GRAM;
            int end = Math.min(to, start + LONGEST_GRAM);
            for (int i = start; i < end; i++) {
                boolean border = i == from || i == to - 1;
                hash = Hashes.step(hash, border ? ' ' : tokens.charAt(i));
                if (i - start + 1 >= SHORTEST_GRAM) {
                    grams.add(hash);
                }
            }
        }
    }
}
