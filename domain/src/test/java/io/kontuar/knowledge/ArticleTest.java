package io.kontuar.knowledge;

import static io.kontuar.Samples.ANNA;
import static io.kontuar.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.channel.Language;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Set<Audience> EVERYONE = Set.of(Audience.PUBLIC);

    private static Article published(LocalDate from, @Nullable LocalDate until) {
        ArticleContent content = new ArticleContent(
                Audience.PUBLIC, Map.of(Language.EN, new ArticleText("Sale", "All week.")), from, until);
        return Article.begun(new ArticleId("sale"), content, ANNA, NOW).publishedBy(ANNA, NOW);
    }

    @Test
    void it_is_shown_from_its_first_to_its_last_day() {
        Article sale = published(DAY, DAY.plusDays(6));
        assertThat(sale.shown(EVERYONE, Language.EN, DAY.minusDays(1))).isEmpty();
        assertThat(sale.shown(EVERYONE, Language.EN, DAY)).isPresent();
        assertThat(sale.shown(EVERYONE, Language.EN, DAY.plusDays(6))).isPresent();
        assertThat(sale.shown(EVERYONE, Language.EN, DAY.plusDays(7))).isEmpty();
        assertThat(sale.shown(EVERYONE, Language.PL, DAY)).isEmpty();
    }

    @Test
    void readers_see_the_edition_and_not_the_draft() {
        Article sale = published(DAY, null);
        Article edited = sale.drafted(KnowledgeSamples.returns(Audience.INTERNAL), ANNA, NOW);
        assertThat(edited.hasChanges()).isTrue();
        assertThat(edited.shown(EVERYONE, Language.EN, DAY))
                .get()
                .extracting(ArticleText::title)
                .isEqualTo("Sale");
        Article again = edited.publishedBy(ANNA, NOW);
        assertThat(again.hasChanges()).isFalse();
        assertThat(again.shown(EVERYONE, Language.EN, DAY)).isEmpty();
        assertThat(again.editions()).isEqualTo(2);
        assertThat(again.withdrawnBy(ANNA, NOW).shown(Set.of(Audience.values()), Language.EN, DAY))
                .isEmpty();
    }

    @Test
    void nonsense_is_refused_by_name() {
        assertThatThrownBy(() -> published(DAY, DAY.minusDays(1)))
                .hasMessageContaining("validUntil: expected a day on");
        assertThatThrownBy(() -> new ArticleText(" ", "")).hasMessageContaining("title: expected 1 to 160");
        assertThatThrownBy(() -> new ArticleId("Returns!")).hasMessageContaining("got 'Returns!'");
    }

    @Test
    void markdown_is_read_as_words_and_blocks() {
        String markdown = "First.\n\n## When\n\nWithin **5** [days](https://x.example).\n\n- one\n- two";
        assertThat(Markdown.plain(markdown)).contains("Within 5").doesNotContain("*", "##");
        assertThat(Markdown.passages(markdown))
                .extracting(Markdown.Passage::heading)
                .containsExactly("", "When", "When");
    }
}
