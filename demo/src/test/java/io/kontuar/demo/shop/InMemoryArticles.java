package io.kontuar.demo.shop;

import io.kontuar.knowledge.Article;
import io.kontuar.knowledge.ArticleId;
import io.kontuar.knowledge.Articles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Articles in memory. */
final class InMemoryArticles implements Articles {
    private final Map<String, Article> stored = new TreeMap<>();

    @Override
    public List<Article> all() {
        return List.copyOf(stored.values());
    }

    @Override
    public Optional<Article> find(ArticleId id) {
        return Optional.ofNullable(stored.get(id.value()));
    }

    @Override
    public boolean save(Article article) {
        if (find(article.id()).map(Article::version).orElse(0L) != article.version()) {
            return false;
        }
        stored.put(article.id().value(), article.atVersion(article.version() + 1));
        return true;
    }

    @Override
    public boolean remove(ArticleId id, long version) {
        boolean there = find(id).filter(one -> one.version() == version).isPresent();
        if (there) {
            stored.remove(id.value());
        }
        return there;
    }
}
