package io.kontuar.search;

import io.kontuar.channel.Language;
import io.kontuar.knowledge.Article;
import io.kontuar.knowledge.ArticleId;
import io.kontuar.knowledge.ArticleText;
import io.kontuar.knowledge.Articles;
import io.kontuar.knowledge.Audience;
import io.kontuar.knowledge.Markdown;
import io.kontuar.knowledge.Markdown.Passage;
import io.kontuar.search.SearchIndex.Hit;
import io.kontuar.search.SearchIndex.SearchQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Finds the articles that answer a question. The index is asked for each telling word of the question by itself; a word
 * counts the more, the fewer articles hold it, and less when only the body does. So an article's relevance is the share of
 * what was asked that it speaks of, and means the same with every engine. What is shown is asked of the store.
 */
public final class ArticleSearch {
    private static final int MOST_HITS = 100;
    private static final double BODY_ONLY = 0.8;

    private final SearchIndex index;
    private final Articles articles;
    private final Supplier<LocalDate> today;

    /** @param today the day in the shop's zone */
    public ArticleSearch(SearchIndex index, Articles articles, Supplier<LocalDate> today) {
        this.index = index;
        this.articles = articles;
        this.today = today;
    }

    /**
     * An article that speaks of what was asked.
     *
     * @param relevance 0 to 1: the share of what was asked that title and text speak of
     * @param words the telling words of the question that it holds, folded
     */
    public record Found(
            ArticleId id,
            Audience audience,
            Language language,
            ArticleText text,
            double relevance,
            Map<String, Double> words) {
        /** The block of the text that speaks most of what was asked; the first one where none does. */
        public Optional<Passage> passage() {
            List<Passage> passages = Markdown.passages(text.body());
            return passages.stream()
                    .max(Comparator.comparingDouble(this::weight))
                    .filter(best -> weight(best) > 0)
                    .or(() -> passages.stream().findFirst());
        }

        private double weight(Passage passage) {
            Set<String> said = new HashSet<>(QuestionWords.words(passage.heading() + " " + passage.text()));
            return words.entrySet().stream()
                    .filter(word -> said.stream().anyMatch(one -> QuestionWords.alike(one, word.getKey())))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
        }
    }

    /** Most relevant first, at most {@code limit}; a question without telling words finds nothing. */
    public List<Found> find(String question, Language language, Set<Audience> to, int limit) {
        List<String> words = QuestionWords.of(question, language);
        if (words.isEmpty()) {
            return List.of();
        }
        LocalDate day = today.get();
        Map<ArticleId, Optional<Article>> read = new HashMap<>();
        Map<String, Set<ArticleId>> holding = new HashMap<>();
        for (String word : words) {
            holding.put(word, holding(word, language, to));
        }
        Set<ArticleId> all = holding.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<String, Double> weights = weights(holding, Math.max(all.size(), 1));
        double asked = weights.values().stream().mapToDouble(weight -> weight).sum();
        List<Found> found = new ArrayList<>();
        for (ArticleId id : all) {
            read.computeIfAbsent(id, articles::find)
                    .flatMap(article -> article.shown(to, language, day)
                            .map(text -> judged(article, text, language, holding, weights, asked)))
                    .ifPresent(found::add);
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Found::relevance)
                        .reversed()
                        .thenComparing(one -> one.id().value()))
                .limit(limit)
                .toList();
    }

    private Set<ArticleId> holding(String word, Language language, Set<Audience> to) {
        Set<SearchDocument.Kind> kinds = to.stream()
                .map(audience -> audience == Audience.PUBLIC
                        ? SearchDocument.Kind.ARTICLE
                        : SearchDocument.Kind.INTERNAL_ARTICLE)
                .collect(Collectors.toSet());
        Set<ArticleId> holding = new HashSet<>();
        for (Hit hit : index.search(new SearchQuery(word + " ", kinds, null, MOST_HITS))) {
            ArticleDocuments.Key key = ArticleDocuments.key(hit.id());
            if (key != null && key.language() == language) {
                holding.add(key.article());
            }
        }
        return holding;
    }

    private static Map<String, Double> weights(Map<String, Set<ArticleId>> holding, int all) {
        Map<String, Double> weights = new HashMap<>();
        holding.forEach((word, ids) -> weights.put(word, Math.log(1 + (all + 1) / (ids.size() + 0.5))));
        return weights;
    }

    private static Found judged(
            Article article,
            ArticleText text,
            Language language,
            Map<String, Set<ArticleId>> holding,
            Map<String, Double> weights,
            double asked) {
        List<String> title = QuestionWords.words(text.title());
        Map<String, Double> held = new HashMap<>();
        double sum = 0;
        for (Map.Entry<String, Double> word : weights.entrySet()) {
            if (holding.getOrDefault(word.getKey(), Set.of()).contains(article.id())) {
                boolean inTitle = title.stream().anyMatch(one -> QuestionWords.alike(one, word.getKey()));
                held.put(word.getKey(), word.getValue());
                sum += word.getValue() * (inTitle ? 1 : BODY_ONLY);
            }
        }
        Article.Edition edition = article.published();
        Audience audience =
                edition == null ? Audience.INTERNAL : edition.content().audience();
        return new Found(article.id(), audience, language, text, sum / asked, held);
    }
}
