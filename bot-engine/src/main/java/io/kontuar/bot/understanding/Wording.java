package io.kontuar.bot.understanding;

import io.kontuar.channel.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the sentence model is given of a message: English, spelt right, with order numbers, addresses and the like named instead of
 * quoted. Words are corrected by those of the examples; Polish and Romanian go through their {@link Glossary}.
 */
final class Wording {
    /** What follows this many characters adds little to what a message is about. */
    private static final int READ = 400;

    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}']*");
    private static final Pattern WORDS_AND_MARKS = Pattern.compile("[\\p{L}\\p{N}]+(?:['-][\\p{L}\\p{N}]+)*|[?!]");

    private static final Speller NOTHING = Speller.of(List.of());

    private final WordPieces pieces;
    private final Map<Language, Glossary> glossaries = new EnumMap<>(Language.class);
    private final Map<Language, Speller> spellers = new EnumMap<>(Language.class);

    private Wording(WordPieces pieces, List<Example> examples) {
        this.pieces = pieces;
        for (Language language : Language.values()) {
            List<String> words = examples.stream()
                    .filter(example -> example.language() == language)
                    .map(example -> Folding.fold(CleanText.of(example.text())))
                    .flatMap(text -> WORD.matcher(text).results().map(MatchResult::group))
                    .toList();
            glossaries.put(language, Glossary.of(language));
            spellers.put(language, Speller.of(words));
        }
    }

    /** Learns the words of the trade from examples. */
    static Wording of(List<Example> examples, WordPieces pieces) {
        return new Wording(pieces, examples);
    }

    /** @param text as {@link CleanText} leaves it; {@code entities} point into it */
    String english(String text, List<Entity> entities, Language language) {
        String named = named(text.length() > READ ? text.substring(0, READ) : text, entities);
        UnaryOperator<String> corrected = corrector(language);
        Glossary glossary = glossaries.getOrDefault(language, Glossary.NONE);
        if (glossary.isEmpty()) {
            return WORD.matcher(named).replaceAll(word -> spelt(word.group(), corrected));
        }
        List<String> words = new ArrayList<>();
        WORDS_AND_MARKS.matcher(Folding.fold(named)).results().forEach(word -> words.add(word.group()));
        return glossary.english(words, corrected);
    }

    /** A word that the model knows whole is right as it stands, whatever a shop's examples say. */
    private UnaryOperator<String> corrector(Language language) {
        Speller speller = spellers.getOrDefault(language, NOTHING);
        return word -> pieces.isPiece(word) ? word : speller.correct(word);
    }

    private static String spelt(String word, UnaryOperator<String> corrected) {
        String lower = word.toLowerCase(Locale.ROOT);
        String right = corrected.apply(Folding.fold(lower));
        return right.equals(Folding.fold(lower)) ? word : right;
    }

    private static String named(String text, List<Entity> entities) {
        StringBuilder named = new StringBuilder();
        int from = 0;
        for (Entity entity : entities) {
            String name = name(entity);
            if (!name.isEmpty()
                    && entity.span().start() >= from
                    && entity.span().end() <= text.length()) {
                named.append(text, from, entity.span().start()).append(name);
                from = entity.span().end();
            }
        }
        return named.append(text, from, text.length()).toString();
    }

    private static String name(Entity entity) {
        return switch (entity) {
            case Entity.OrderNumber order -> "12345";
            case Entity.TrackingNumber tracking -> "12345678";
            case Entity.Email email -> "email";
            case Entity.Phone phone -> "phone";
            case Entity.Amount amount -> "";
            case Entity.Date date -> "";
            case Entity.Place place -> "";
        };
    }
}
