package io.kontuar.demo.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.bot.Knowledge;
import io.kontuar.bot.answers.ArticleKnowledge;
import io.kontuar.channel.Language;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.embedded.EmbeddedStore;
import io.kontuar.engine.embedded.search.EmbeddedSearch;
import io.kontuar.knowledge.Audience;
import io.kontuar.knowledge.Lessons;
import io.kontuar.search.ArticleSearch;
import io.kontuar.search.ArticleSearch.Found;
import io.kontuar.search.Indexing;
import io.kontuar.search.Rebuild;
import io.kontuar.search.SearchIndex;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the bot quotes from the demo's articles, on the real index: {@code article-questions.tsv} holds questions in three
 * languages with the article that answers each, or {@code none}.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ArticleAnswersTest {
    private static final Clock CLOCK = Clock.fixed(EmptyCounter.NOW, ZoneOffset.UTC);

    private EmbeddedStore store;
    private EmbeddedSearch search;
    private ArticleSearch articles;
    private Knowledge knowledge;

    record Question(Language language, String article, String text) {}

    @BeforeAll
    void fill(@TempDir Path folder) throws Exception {
        store = EmbeddedStore.open(folder, new Documents(), CLOCK);
        search = EmbeddedSearch.open(folder.resolve("search"));
        DemoArticles.all(EmptyCounter.NOW).forEach(store.articles()::save);
        SearchIndex index = search.index();
        Indexing indexing = new Indexing(
                store.conversations(), store.messages(), store.contacts(), store.orders(), store.articles(), index);
        new Rebuild(store.storeWalk(), indexing, index).run();
        articles = new ArticleSearch(index, store.articles(), () -> LocalDate.of(2026, 11, 21));
        knowledge = new ArticleKnowledge(articles, () -> Lessons.NONE, "https://shop.example/help");
    }

    @AfterAll
    void close() {
        search.close();
        store.close();
    }

    @Test
    void what_is_quoted_is_nearly_always_the_right_article_and_most_questions_are_answered() throws IOException {
        List<Question> questions = questions();
        for (double threshold = 0.3; threshold < 0.95; threshold += 0.05) {
            System.out.printf("relevant from %.2f: %s%n", threshold, at(threshold, questions));
        }
        Figures figures = new Figures();
        for (Question question : questions) {
            String quoted = knowledge
                    .answer(question.text(), question.language())
                    .map(found -> found.link().substring(found.link().lastIndexOf('/') + 1))
                    .orElse("none");
            figures.count(question, quoted);
        }
        System.out.println("as the bot answers: " + figures);
        assertThat(figures.wrong()).isLessThanOrEqualTo(0.05);
        assertThat(figures.answered()).isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void the_passage_is_the_one_that_speaks_of_it_and_the_link_leads_to_the_article() {
        Knowledge.Quoted quoted =
                knowledge.answer("kiedy wrócą pieniądze za zwrot?", Language.PL).orElseThrow();
        assertThat(quoted.passage()).contains("5 dni roboczych").doesNotContain("*");
        assertThat(quoted.link()).isEqualTo("https://shop.example/help/pl/returns");
    }

    @Test
    void what_is_for_staff_only_is_never_quoted() {
        assertThat(knowledge.answer("goodwill voucher for a delay, what may an agent give", Language.EN))
                .isEmpty();
        assertThat(articles.find("goodwill voucher agent", Language.EN, Set.of(Audience.INTERNAL), 5))
                .extracting(found -> found.id().value())
                .containsExactly("goodwill");
    }

    private Figures at(double threshold, List<Question> questions) {
        Figures figures = new Figures();
        for (Question question : questions) {
            List<Found> found = articles.find(question.text(), question.language(), Set.of(Audience.PUBLIC), 2);
            boolean answers = !found.isEmpty()
                    && found.getFirst().relevance() >= threshold
                    && (found.size() < 2
                            || found.getFirst().relevance() - found.get(1).relevance() >= 0.05);
            figures.count(question, answers ? found.getFirst().id().value() : "none");
        }
        return figures;
    }

    private static List<Question> questions() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ArticleAnswersTest.class.getResourceAsStream("article-questions.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t"))
                    .map(cells -> new Question(Language.ofCode(cells[0]), cells[1], cells[2]))
                    .toList();
        }
    }

    /** Of the questions that an article answers, how many are; of the answers, how many are wrong. */
    private static final class Figures {
        private int answerable;
        private int right;
        private int quoted;
        private int mistaken;

        void count(Question question, String article) {
            boolean has = !question.article().equals("none");
            answerable += has ? 1 : 0;
            if (!article.equals("none")) {
                quoted++;
                boolean fits = article.equals(question.article());
                right += fits ? 1 : 0;
                mistaken += fits ? 0 : 1;
            }
        }

        double answered() {
            return (double) right / answerable;
        }

        double wrong() {
            return quoted == 0 ? 0 : (double) mistaken / quoted;
        }

        @Override
        public String toString() {
            return "answered %d of %d, wrong %d of %d".formatted(right, answerable, mistaken, quoted);
        }
    }
}
