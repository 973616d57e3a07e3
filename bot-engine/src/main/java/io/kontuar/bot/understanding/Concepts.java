package io.kontuar.bot.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A thesaurus of the trade: stems of the three languages that mean the same, so that a word never seen in training still says
 * something. A line reads {@code NAME: word stem* ...}; a name with {@code !} stands for its words in every feature.
 */
final class Concepts {
    /** The bit of a concept's number that says that its words are replaced. */
    private static final int REPLACES = 1;
    /** Keeps numbers from being zero, which means none. */
    private static final int PRESENT = 2;

    private final Stems stems = new Stems();

    private Concepts() {}

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
            lines.lines()
                    .filter(line -> line.contains(":") && !line.startsWith("#"))
                    .forEach(concepts::addLine);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("concepts cannot be read", unreadable);
        }
        return concepts;
    }

    private void addLine(String line) {
        int colon = line.indexOf(':');
        String name = line.substring(0, colon).strip();
        int concept = (name.hashCode() & ~REPLACES) | PRESENT | (name.startsWith("!") ? REPLACES : 0);
        for (String stem : line.substring(colon + 1).strip().split("\\s+")) {
            stems.put(Folding.fold(stem), concept);
        }
    }

    /** For each word of a text the number of its concept, or zero. */
    int[] of(Tokens tokens) {
        int[] found = new int[tokens.count()];
        for (int t = 0; t < found.length; t++) {
            found[t] = stems.find(tokens.characters(), tokens.start(t), tokens.end(t));
        }
        return found;
    }

    static boolean replaces(int concept) {
        return (concept & REPLACES) != 0;
    }
}
