package io.kontuar.gateway.sms;

import io.kontuar.channel.Language;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words with which customers stop and resume messages, or ask how. Only the whole text counts: "STOP PLEASE" is a message
 * like any other. The English ones are Twilio's own, which it acts on by itself and still passes on.
 */
sealed interface OptOutWords {
    record Stop() implements OptOutWords {}

    record Resume() implements OptOutWords {}

    /**
     * Asked how to stop and resume.
     *
     * @param answered whether the provider has answered already
     */
    record Help(Language language, boolean answered) implements OptOutWords {}

    record None() implements OptOutWords {}

    Set<String> STOP = Set.of(
            "STOP",
            "STOPALL",
            "UNSUBSCRIBE",
            "CANCEL",
            "END",
            "QUIT",
            "REVOKE",
            "OPTOUT",
            "WYPISZ",
            "REZYGNUJE",
            "REZYGNUJ",
            "ZAKONCZ",
            "DEZABONARE",
            "DEZABONEAZA",
            "OPRESTE",
            "OPRIRE");
    Set<String> RESUME = Set.of("START", "UNSTOP", "WZNOW", "RELUARE", "ABONARE");
    Map<String, Language> HELP =
            Map.of("HELP", Language.EN, "INFO", Language.EN, "POMOC", Language.PL, "AJUTOR", Language.RO);

    /** @param providersWord what Twilio's Advanced Opt-Out made of it: STOP, START or HELP; null when it says nothing */
    static OptOutWords read(String text, @Nullable String providersWord) {
        String word = folded(text);
        if ("STOP".equals(providersWord) || (providersWord == null && STOP.contains(word))) {
            return new Stop();
        }
        if ("START".equals(providersWord) || (providersWord == null && RESUME.contains(word))) {
            return new Resume();
        }
        Language language = HELP.get(word);
        if ("HELP".equals(providersWord)) {
            return new Help(language == null ? Language.EN : language, true);
        }
        return language == null || providersWord != null ? new None() : new Help(language, language == Language.EN);
    }

    /** Twilio takes YES as a wish to resume, customers often mean an answer: it is both. */
    static boolean isYes(String text) {
        return folded(text).equals("YES");
    }

    private static String folded(String text) {
        String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return plain.toUpperCase(Locale.ROOT).replaceAll("[.!]+$", "");
    }
}
