package io.kontuar.knowledge;

import io.kontuar.channel.Language;
import io.kontuar.staff.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something the shop explains. What is edited is its draft; readers see the published edition, which changes only by
 * publishing.
 *
 * @param editions how often it was published
 * @param version for compare-and-set; 0 for one never saved
 */
public record Article(
        ArticleId id,
        ArticleContent draft,
        @Nullable Edition published,
        int editions,
        Instant changedAt,
        StaffId changedBy,
        long version) {

    /** @param number 1 for the first, counted on when an article is withdrawn and published again */
    public record Edition(int number, ArticleContent content, Instant at, StaffId by) {}

    public static Article begun(ArticleId id, ArticleContent draft, StaffId by, Instant at) {
        return new Article(id, draft, null, 0, at, by, 0);
    }

    /** The article with another draft; readers see what they saw. */
    public Article drafted(ArticleContent next, StaffId by, Instant at) {
        return new Article(id, next, published, editions, at, by, version);
    }

    /**
     * Readers see the draft from now on.
     *
     * @throws IllegalArgumentException when a text of the draft has no body
     */
    public Article publishedBy(StaffId by, Instant at) {
        draft.texts().forEach((language, text) -> {
            if (text.body().isBlank()) {
                throw new IllegalArgumentException(
                        "body: expected some text in " + language.code() + " before publishing, got none.");
            }
        });
        return new Article(id, draft, new Edition(editions + 1, draft, at, by), editions + 1, at, by, version);
    }

    /** Readers see it no more; the draft stays. */
    public Article withdrawnBy(StaffId by, Instant at) {
        return new Article(id, draft, null, editions, at, by, version);
    }

    public Article atVersion(long next) {
        return new Article(id, draft, published, editions, changedAt, changedBy, next);
    }

    /** Whether the draft says something that readers do not see yet. */
    public boolean hasChanges() {
        return published == null || !published.content().equals(draft);
    }

    /** What a reader of these audiences sees on a day in the shop's zone; empty when there is nothing for them. */
    public Optional<ArticleText> shown(Set<Audience> to, Language language, LocalDate day) {
        return Optional.ofNullable(published)
                .map(Edition::content)
                .filter(content -> to.contains(content.audience()) && content.validOn(day))
                .map(content -> content.texts().get(language));
    }
}
