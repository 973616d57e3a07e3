package io.kontuar.engine.embedded;

import io.kontuar.engine.documents.Documents;
import io.kontuar.knowledge.Article;
import io.kontuar.knowledge.ArticleId;
import io.kontuar.knowledge.Articles;
import java.util.List;
import java.util.Optional;

/** Articles in a table of their own. */
final class SqliteArticles implements Articles {
    private static final String ALL = "SELECT doc FROM article ORDER BY id";
    private static final String FIND = "SELECT doc FROM article WHERE id = ?";
    private static final String INSERT =
            "INSERT INTO article (doc, version, id) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
    private static final String UPDATE = "UPDATE article SET doc = ?1, version = ?2 WHERE id = ?3 AND version = ?2 - 1";
    private static final String REMOVE = "DELETE FROM article WHERE id = ? AND version = ?";

    private final Shelf<Article> shelf;

    SqliteArticles(Database database, Documents documents) {
        this.shelf = new Shelf<>(database, documents, Article.class);
    }

    @Override
    public List<Article> all() {
        return shelf.list(ALL);
    }

    @Override
    public Optional<Article> find(ArticleId id) {
        return shelf.first(FIND, id.value());
    }

    @Override
    public boolean save(Article article) {
        long next = article.version() + 1;
        return shelf.save(
                article.version(),
                INSERT,
                UPDATE,
                shelf.bytes(article.atVersion(next)),
                next,
                article.id().value());
    }

    @Override
    public boolean remove(ArticleId id, long version) {
        return shelf.update(REMOVE, id.value(), version) == 1;
    }
}
