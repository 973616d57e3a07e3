package io.kontuar.knowledge;

import static io.kontuar.Samples.PIOTR;
import static io.kontuar.Samples.minute;
import static io.kontuar.knowledge.KnowledgeSamples.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link Articles}. */
public interface ArticlesContract extends StorePorts {
    @Test
    default void an_article_is_saved_on_the_version_it_was_read_with() {
        assertThat(articles().save(article("returns"))).isTrue();
        assertThat(articles().save(article("returns"))).isFalse();
        Article stored = articles().find(new ArticleId("returns")).orElseThrow();
        assertThat(stored).isEqualTo(article("returns").atVersion(1));

        Article published = stored.publishedBy(PIOTR, minute(5));
        assertThat(articles().save(published)).isTrue();
        assertThat(articles().save(stored.withdrawnBy(PIOTR, minute(6)))).isFalse();
        assertThat(articles().find(stored.id())).contains(published.atVersion(2));
    }

    @Test
    default void all_articles_come_by_id() {
        articles().save(article("payment"));
        articles().save(article("delivery"));
        assertThat(articles().all()).extracting(one -> one.id().value()).containsExactly("delivery", "payment");
        assertThat(articles().find(new ArticleId("nothing"))).isEmpty();
    }

    @Test
    default void an_article_is_removed_in_the_version_it_was_read_with_only() {
        articles().save(article("returns"));
        assertThat(articles().remove(new ArticleId("returns"), 7)).isFalse();
        assertThat(articles().remove(new ArticleId("returns"), 1)).isTrue();
        assertThat(articles().remove(new ArticleId("returns"), 1)).isFalse();
        assertThat(articles().all()).isEmpty();
    }
}
