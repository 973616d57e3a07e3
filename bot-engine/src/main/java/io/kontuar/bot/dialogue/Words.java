package io.kontuar.bot.dialogue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The few words that a dialogue must know for itself, in all languages, folded: lower case and without diacritics. */
final class Words {
    private static final Set<String> YES = Set.of(
            "yes",
            "yeah",
            "yep",
            "yup",
            "sure",
            "ok",
            "okay",
            "correct",
            "right",
            "please",
            "tak",
            "jasne",
            "zgadza",
            "pewnie",
            "oczywiscie",
            "dobrze",
            "prosze",
            "da",
            "sigur",
            "desigur",
            "corect",
            "bine",
            "exact");
    private static final Set<String> NO = Set.of(
            "no", "nope", "not", "nah", "nie", "nu", "niestety", "brak", "nimic", "none", "without", "bez", "fara");
    private static final Set<String> STOP = Set.of(
            "cancel",
            "never mind",
            "nevermind",
            "forget it",
            "leave it",
            "quit",
            "niewazne",
            "nie wazne",
            "zostaw to",
            "zostawmy to",
            "rezygnuje",
            "anuluj",
            "daj spokoj",
            "renunt",
            "lasa",
            "las-o",
            "lasa asa",
            "nu mai conteaza",
            "anuleaza",
            "nu conteaza");
    private static final Set<String> ABSENT = Set.of(
            "don't have",
            "dont have",
            "do not have",
            "don't know",
            "dont know",
            "no access",
            "nie mam",
            "nie znam",
            "nie pamietam",
            "brak dostepu",
            "n-am",
            "nu am",
            "nu stiu",
            "nu mai am",
            "don't remember",
            "lost");

    private Words() {}

    /** Lower case, without diacritics, blanks single. */
    static String folded(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
        return plain.replace('ł', 'l')
                .replace('’', '\'')
                .replaceAll("\\s+", " ")
                .strip();
    }

    static List<String> of(String text) {
        return List.of(folded(text).split("[^\\p{L}\\p{N}'-]+"));
    }

    static boolean yes(String text) {
        return begins(text, YES);
    }

    static boolean no(String text) {
        return begins(text, NO);
    }

    private static boolean begins(String text, Set<String> words) {
        List<String> said = of(text);
        return !said.isEmpty()
                && words.contains(said.getFirst().isEmpty() && said.size() > 1 ? said.get(1) : said.getFirst());
    }

    /** Nothing but the wish to leave the matter. */
    static boolean stop(String text) {
        return STOP.contains(folded(text).replaceAll("[.!, ]+$", ""));
    }

    /** Says that what was asked for is not at hand. */
    static boolean absent(String text) {
        String folded = folded(text);
        return ABSENT.stream().anyMatch(folded::contains);
    }

    /** Whether one of the words of the text begins like this; a beginning of several words counts as a whole. */
    static boolean mentions(String text, String beginning) {
        return (" " + folded(text).replaceAll("[^\\p{L}\\p{N}'-]+", " ")).contains(" " + folded(beginning));
    }
}
