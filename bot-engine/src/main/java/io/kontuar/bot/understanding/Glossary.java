package io.kontuar.bot.understanding;

import io.kontuar.channel.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Puts a message into English word by word, as far as the sentence model needs it: stems of up to three words, the longest
 * first. A line reads {@code ENGLISH: word stem* two_words ...}; words without an entry stay as they are.
 */
final class Glossary {
    static final Glossary NONE = new Glossary();

    private static final int LONGEST_PHRASE = 3;
    private static final int SHORTEST_STEM = 2;

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> stems = new HashMap<>();

    private Glossary() {}

    /** The glossary that comes with the product; English needs none and has an empty one. */
    static Glossary of(Language language) {
        String path = "/io/kontuar/bot/glossary/" + language.code() + ".txt";
        try (InputStream resource = Glossary.class.getResourceAsStream(path)) {
            return resource == null
                    ? new Glossary()
                    : read(new InputStreamReader(resource, StandardCharsets.UTF_8), path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the glossary cannot be read: " + path, unreadable);
        }
    }

    static Glossary read(Reader source, String name) throws IOException {
        Glossary glossary = new Glossary();
        BufferedReader lines = new BufferedReader(source);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                glossary.add(line, name, number);
            }
        }
        return glossary;
    }

    private void add(String line, String name, int number) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(
                    name + " line " + number + ": expected 'english: word stem* ...', got '" + line + "'");
        }
        String english = line.substring(0, colon).strip();
        for (String word : Folding.fold(line.substring(colon + 1).strip()).split("\\s+")) {
            if (word.endsWith("*")) {
                stems.putIfAbsent(word.substring(0, word.length() - 1), english);
            } else {
                words.putIfAbsent(word, english);
            }
        }
    }

    boolean isEmpty() {
        return words.isEmpty() && stems.isEmpty();
    }

    /**
     * The message in English.
     *
     * @param folded the words of the message, folded
     * @param corrected what a word without an entry may have been meant to be
     */
    String english(List<String> folded, UnaryOperator<String> corrected) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < folded.size(); ) {
            int length = Math.min(LONGEST_PHRASE, folded.size() - i);
            String found = null;
            while (found == null && length > 1) {
                found = find(String.join("_", folded.subList(i, i + length)));
                length -= found == null ? 1 : 0;
            }
            if (found == null) {
                found = single(folded.get(i), corrected);
            }
            if (!found.isEmpty()) {
                said.add(found);
            }
            i += length;
        }
        return String.join(" ", said);
    }

    private String single(String word, UnaryOperator<String> corrected) {
        String found = find(word);
        if (found != null) {
            return found;
        }
        String meant = corrected.apply(word);
        String then = find(meant);
        return then == null ? meant : then;
    }

    private @Nullable String find(String word) {
        String whole = words.get(word);
        int shortest = word.lastIndexOf('_') + 1 + SHORTEST_STEM;
        for (int end = word.length(); whole == null && end >= shortest; end--) {
            whole = stems.get(word.substring(0, end));
        }
        return whole;
    }
}
