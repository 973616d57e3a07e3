package io.kontuar.bot.dialogue;

import io.kontuar.channel.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers in the shop's own written words. */
public interface Knowledge {
    /** Knows nothing. */
    Knowledge NONE = (question, language) -> Optional.empty();

    /**
     * The passage that answers a question, only when it is sure to; articles for customers only. A failure counts as not
     * knowing and is the implementation's to log.
     *
     * @param question as the customer wrote it, secret numbers masked
     */
    Optional<Quoted> answer(String question, Language language);

    /**
     * A passage as it stands in an article.
     *
     * @param title of the article
     * @param link where the whole of it can be read; null where there is no public page
     */
    record Quoted(String title, String passage, @Nullable String link) {}
}
