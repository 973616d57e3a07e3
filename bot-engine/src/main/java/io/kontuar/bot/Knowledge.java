package io.kontuar.bot;

import io.kontuar.channel.Language;
import java.util.Optional;

/** What the shop has written down for its customers, as far as the bot may say it. Never fails: in doubt it is empty. */
public interface Knowledge {
    /** What of an article answers a question; empty when none does for sure. */
    Optional<Quoted> answer(String question, Language language);

    /** The shop's own words for an intent that it has taught; empty for all others. */
    default Optional<String> taught(String intent, Language language) {
        return Optional.empty();
    }

    /** @param link where the whole article is */
    record Quoted(String title, String passage, String link) {}

    /** Where nothing is written down. */
    static Knowledge none() {
        return (question, language) -> Optional.empty();
    }
}
