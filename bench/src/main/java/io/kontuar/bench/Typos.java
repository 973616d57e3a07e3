package io.kontuar.bench;

import io.kontuar.bot.understanding.Example;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Messages as typed in a hurry: every third word of four letters or more gets one slip, the same ones in every run. */
final class Typos {
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    private static final int EVERY = 3;
    private static final String KEYS = "etaoinsrhldcumfpgwybvk";

    private final Random random = new Random(7);

    static List<Example> in(List<Example> messages) {
        Typos typos = new Typos();
        return messages.stream()
                .map(message -> new Example(message.language(), message.intent(), typos.slipped(message.text())))
                .toList();
    }

    private String slipped(String text) {
        return WORD.matcher(text).replaceAll(this::word);
    }

    private String word(MatchResult match) {
        String word = match.group();
        if (random.nextInt(EVERY) > 0) {
            return word;
        }
        int at = 1 + random.nextInt(word.length() - 2);
        char other = KEYS.charAt(random.nextInt(KEYS.length()));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + other + word.substring(at);
            default -> word.substring(0, at) + other + word.substring(at + 1);
        };
    }
}
