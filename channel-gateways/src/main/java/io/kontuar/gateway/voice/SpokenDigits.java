package io.kontuar.gateway.voice;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes digits that were said one by one as one number: "osiem osiem dwa jeden trzy" and "8 8 2 1 3" become "88213".
 * Two or less stay as they are: they are rather words of a sentence.
 */
final class SpokenDigits {
    private static final int FEWEST = 3;
    private static final Map<String, String> WORDS = Stream.of(
                    "zero oh zero zer",
                    "one jeden unu",
                    "two dwa doi",
                    "three trzy trei",
                    "four cztery patru",
                    "five piec cinci",
                    "six szesc sase",
                    "seven siedem sapte",
                    "eight osiem opt",
                    "nine dziewiec noua")
            .collect(Collectors.collectingAndThen(Collectors.toList(), SpokenDigits::numbered));

    private SpokenDigits() {}

    static String joined(String said) {
        String[] words = said.strip().split("\\s+");
        StringBuilder text = new StringBuilder(said.length());
        int at = 0;
        while (at < words.length) {
            StringBuilder run = new StringBuilder();
            int end = at;
            while (end < words.length && digits(words[end]).isPresent()) {
                run.append(digits(words[end]).get());
                end++;
            }
            boolean number = end - at >= FEWEST;
            text.append(at == 0 ? "" : " ").append(number ? run : words[at]);
            at = number ? end : at + 1;
        }
        return text.toString();
    }

    private static Optional<String> digits(String word) {
        String plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[\\p{M}.,!?-]+", "");
        return plain.matches("[0-9]{1,3}") ? Optional.of(plain) : Optional.ofNullable(WORDS.get(plain));
    }

    private static Map<String, String> numbered(java.util.List<String> words) {
        return Stream.iterate(0, digit -> digit < words.size(), digit -> digit + 1)
                .flatMap(digit -> Stream.of(words.get(digit).split(" ", -1))
                        .distinct()
                        .map(word -> Map.entry(word, Integer.toString(digit))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
