package io.kontuar.search;

import io.kontuar.channel.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a question that tell what it is about, folded: without the small words of its language, which are the
 * resource {@code small-words/CODE.txt}.
 */
final class QuestionWords {
    /** More words make a story, whose first ones usually tell. */
    static final int MOST = 12;

    private static final int SHORTEST = 2;
    private static final int SHORTEST_ALIKE = 4;
    private static final int LONGEST_ENDING = 4;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<Language, Set<String>> SMALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            SMALL.put(language, load(language));
        }
    }

    private QuestionWords() {}

    /** Without repetitions, in their order. */
    static List<String> of(String question, Language language) {
        Set<String> small = SMALL.getOrDefault(language, Set.of());
        return words(question).stream()
                .filter(word -> word.length() >= SHORTEST && !small.contains(word))
                .distinct()
                .limit(MOST)
                .toList();
    }

    static List<String> words(String text) {
        return Arrays.stream(BETWEEN.split(folded(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether two folded words may be forms of one: the same but for an ending of up to four letters each. */
    static boolean alike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int shorter = Math.min(one.length(), other.length());
        int common = 0;
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common >= SHORTEST_ALIKE
                && one.length() - common <= LONGEST_ENDING
                && other.length() - common <= LONGEST_ENDING;
    }

    static String folded(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('ł', 'l');
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }

    private static Set<String> load(Language language) {
        String name = "small-words/" + language.code() + ".txt";
        try (InputStream in = QuestionWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + ": not in the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .flatMap(line -> words(line).stream())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
