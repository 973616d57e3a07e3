package io.kontuar.bot.understanding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Corrects words by the words of the trade: those of the examples and the catalogue. Finds what one slip of the finger away is
 * (a letter missing, too many, wrong or swapped), for long words two; the commoner word wins.
 */
final class Speller {
    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    /** Nothing longer is a word that somebody mistyped. */
    private static final int LONGEST = 24;

    private final Map<String, Integer> counts = new HashMap<>();
    private final String[] words;
    /** Hashes of the words with up to one letter dropped, of long ones two, in the upper half, the word's number in the lower, sorted. */
    private final long[] shortened;

    private Speller(List<String> text) {
        for (String word : text) {
            if (word.length() >= SHORTEST && word.length() <= LONGEST) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        words = counts.keySet().stream().sorted().toArray(String[]::new);
        shortened = IntStream.range(0, words.length)
                .boxed()
                .flatMapToLong(number -> around(words[number], slips(words[number])).stream()
                        .mapToLong(shorter -> (long) shorter.hashCode() << 32 | number))
                .sorted()
                .toArray();
    }

    private static int slips(String word) {
        return word.length() >= LONG ? 2 : 1;
    }

    /** A speller that knows these words, the commoner the oftener they stand here. */
    static Speller of(List<String> text) {
        return new Speller(text);
    }

    /** The word meant, or the word itself when nothing known is near. */
    String correct(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST || counts.containsKey(word)) {
            return word;
        }
        String best = nearest(word, around(word, 1), 1);
        return best.equals(word) && word.length() >= LONG ? nearest(word, around(word, 2), 2) : best;
    }

    private String nearest(String word, Set<String> keys, int most) {
        String best = word;
        int bestScore = 0;
        for (String key : keys) {
            long from = (long) key.hashCode() << 32;
            int at = Arrays.binarySearch(shortened, from);
            for (int i = at < 0 ? -at - 1 : at; i < shortened.length && shortened[i] >> 32 == key.hashCode(); i++) {
                String candidate = words[(int) shortened[i]];
                int distance = Edits.between(word, candidate);
                int score = score(word, candidate, distance);
                if (distance <= most && score > bestScore) {
                    best = candidate;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    /** Fewer slips first, then the same first letter, then how common the word is. */
    private int score(String word, String candidate, int distance) {
        return (3 - distance) * 10_000
                + (candidate.charAt(0) == word.charAt(0) ? 5_000 : 0)
                + Math.min(counts.getOrDefault(candidate, 0), 4_000);
    }

    /** The word and all it becomes by dropping up to so many letters. */
    private static Set<String> around(String word, int drops) {
        Set<String> all = new LinkedHashSet<>();
        all.add(word);
        for (int round = 0; round < drops; round++) {
            for (String one : List.copyOf(all)) {
                for (int i = 0; i < one.length(); i++) {
                    all.add(one.substring(0, i) + one.substring(i + 1));
                }
            }
        }
        return all;
    }
}
