package io.kontuar.knowledge;

import io.kontuar.channel.Language;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is edited of an article, and published together.
 *
 * @param texts by language, at least one
 * @param validFrom the first day on which it is shown, in the shop's zone; null for at once
 * @param validUntil the last day on which it is shown; null for no end
 */
public record ArticleContent(
        Audience audience,
        Map<Language, ArticleText> texts,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    public ArticleContent {
        texts = Map.copyOf(texts);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("texts: expected a text in one language at least, got none.");
        }
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            throw new IllegalArgumentException(
                    "validUntil: expected a day on or after " + validFrom + ", got " + validUntil + ".");
        }
    }

    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validUntil == null || !day.isAfter(validUntil));
    }
}
