package io.kontuar.console.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontuar.console.api.Codes;
import io.kontuar.knowledge.Article;
import io.kontuar.knowledge.ArticleContent;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An article with its draft, for editors; readers get what is published in the draft's place.
 *
 * @param state a code: never shown, shown as it is, or shown while its draft says something else
 * @param edition how often it was published
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArticleView(
        String id,
        String state,
        String audience,
        Map<String, TextView> texts,
        @Nullable String validFrom,
        @Nullable String validUntil,
        boolean shown,
        int edition,
        @Nullable Instant publishedAt,
        Instant changedAt,
        String changedBy,
        long version) {

    /** @param words how many the body has */
    record TextView(String title, String body, int words) {}

    /** @param shown whether readers see it today */
    static ArticleView of(Article article, ArticleContent content, boolean shown, String changedBy, boolean bodies) {
        Article.Edition edition = article.published();
        Map<String, TextView> texts = new TreeMap<>();
        content.texts()
                .forEach((language, text) -> texts.put(
                        language.code(), new TextView(text.title(), bodies ? text.body() : "", words(text.body()))));
        return new ArticleView(
                article.id().value(),
                edition == null ? "draft" : article.hasChanges() ? "changed" : "published",
                Codes.of(content.audience()),
                texts,
                content.validFrom() == null ? null : content.validFrom().toString(),
                content.validUntil() == null ? null : content.validUntil().toString(),
                shown,
                article.editions(),
                edition == null ? null : edition.at(),
                article.changedAt(),
                changedBy,
                article.version());
    }

    private static int words(String body) {
        return body.isBlank() ? 0 : body.strip().split("\\s+").length;
    }
}
