package io.kontuar.bot.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A thesaurus of the trade: stems of the three languages that mean the same, so that a word never seen in training still says
 * something. A line reads {@code NAME: word stem* ...}; a star matches any ending. Stems are folded.
 */
final class Concepts {
    private static final int LONGEST_STEM = 16;
    private static final int MOST_PER_TEXT = 12;

    private final Map<Long, Integer> words = new HashMap<>();
    private final Map<Long, Integer> stems = new HashMap<>();

    private Concepts() {}

    static Concepts none() {
        return new Concepts();
    }

    static Concepts shipped() {
        var resource = Concepts.class.getResourceAsStream("/io/kontuar/bot/concepts.txt");
        if (resource == null) {
            throw new IllegalStateException("concepts.txt is missing from the jar");
        }
        return read(new InputStreamReader(resource, StandardCharsets.UTF_8));
    }

    static Concepts read(Reader source) {
        Concepts concepts = new Concepts();
        try (BufferedReader lines = new BufferedReader(source)) {
            lines.lines().filter(line -> line.contains(":")).forEach(concepts::addLine);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("concepts cannot be read", unreadable);
        }
        return concepts;
    }

    private void addLine(String line) {
        int colon = line.indexOf(':');
        int concept = line.substring(0, colon).strip().hashCode();
        for (String stem : line.substring(colon + 1).strip().split("\\s+")) {
            String folded = Folding.fold(stem);
            if (folded.endsWith("*")) {
                stems.putIfAbsent(hash(folded.substring(0, folded.length() - 1)), concept);
            } else {
                words.putIfAbsent(hash(folded), concept);
            }
        }
    }

    private static long hash(String stem) {
        long hash = Hashes.CONCEPT;
        for (int i = 0; i < stem.length(); i++) {
            hash = Hashes.step(hash, stem.charAt(i));
        }
        return hash;
    }

    /** Adds each concept of the text, and each two of them that occur together. */
    void addTo(Hashes features, Tokens tokens) {
        if (stems.isEmpty() && words.isEmpty()) {
            return;
        }
        int[] found = new int[MOST_PER_TEXT];
        int count = 0;
        for (int t = 0; t < tokens.count() && count < MOST_PER_TEXT; t++) {
            int concept = conceptOf(tokens, t);
            if (concept != 0 && !contains(found, count, concept)) {
                found[count++] = concept;
            }
        }
        for (int i = 0; i < count; i++) {
            features.add(Hashes.step(Hashes.CONCEPT, (long) found[i]));
            for (int j = i + 1; j < count; j++) {
                long low = Math.min(found[i], found[j]);
                long high = Math.max(found[i], found[j]);
                features.add(Hashes.step(Hashes.step(Hashes.CONCEPT, low), high));
            }
        }
    }

    private static boolean contains(int[] found, int count, int concept) {
        for (int i = 0; i < count; i++) {
            if (found[i] == concept) {
                return true;
            }
        }
        return false;
    }

    /** The concept of the whole word, else of its longest stem, else zero. */
    private int conceptOf(Tokens tokens, int token) {
        int concept = 0;
        long hash = Hashes.CONCEPT;
        int end = Math.min(tokens.end(token), tokens.start(token) + LONGEST_STEM);
        for (int i = tokens.start(token); i < end; i++) {
            hash = Hashes.step(hash, tokens.charAt(i));
            concept = stems.getOrDefault(hash, concept);
        }
        return end == tokens.end(token) ? words.getOrDefault(hash, concept) : concept;
    }
}
