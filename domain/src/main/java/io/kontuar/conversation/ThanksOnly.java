package io.kontuar.conversation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises a message that only thanks or says goodbye: it is stored, and never reopens a closed conversation. */
final class ThanksOnly {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> WORDS = Set.of(
            "thanks",
            "thank",
            "you",
            "thx",
            "ty",
            "cheers",
            "great",
            "ok",
            "okay",
            "perfect",
            "super",
            "bye",
            "very",
            "much",
            "so",
            "a",
            "lot",
            "dziekuje",
            "dzieki",
            "bardzo",
            "slicznie",
            "serdecznie",
            "pieknie",
            "pozdrawiam",
            "do",
            "widzenia",
            "multumesc",
            "multumim",
            "mersi",
            "mult",
            "frumos",
            "o",
            "zi",
            "buna",
            "pe",
            "la",
            "revedere",
            "for",
            "your",
            "help",
            "za",
            "pomoc",
            "pentru",
            "ajutor");
    private static final Set<String> THANKS = Set.of(
            "thanks",
            "thank",
            "thx",
            "ty",
            "cheers",
            "bye",
            "dziekuje",
            "dzieki",
            "pozdrawiam",
            "widzenia",
            "multumesc",
            "multumim",
            "mersi",
            "revedere");

    private ThanksOnly() {}

    static boolean is(String text) {
        String folded = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        if (text.indexOf('?') >= 0) {
            return false;
        }
        boolean thanks = false;
        for (String word : NOT_WORDS.split(folded, -1)) {
            if (!word.isEmpty() && !WORDS.contains(word)) {
                return false;
            }
            thanks |= THANKS.contains(word);
        }
        return thanks;
    }
}
