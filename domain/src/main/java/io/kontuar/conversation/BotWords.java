package io.kontuar.conversation;

import io.kontuar.channel.Language;

/** What the bot says where no turn of its own makes it speak. */
final class BotWords {
    private BotWords() {}

    /** When an agent has given the conversation back. */
    static String backAgain(Language language) {
        return switch (language) {
            case EN ->
                "I am the shop's automatic assistant, and my colleague has passed you back to me. What else can I do for"
                        + " you? Write “human” whenever you want a person.";
            case PL ->
                "Tu automatyczny asystent sklepu, kolega przekazał mi rozmowę z powrotem. W czym jeszcze mogę pomóc?"
                        + " Napisz „konsultant”, jeśli wolisz rozmowę z człowiekiem.";
            case RO ->
                "Sunt asistentul automat al magazinului, colegul meu mi-a redat conversația. Cu ce te mai pot ajuta?"
                        + " Scrie „consultant” oricând vrei să vorbești cu un om.";
        };
    }
}
