package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import io.kontuar.engine.documents.Documents;
import io.kontuar.knowledge.Article;
import io.kontuar.knowledge.ArticleId;
import io.kontuar.knowledge.Articles;
import java.util.List;
import java.util.Optional;

/** Articles in a collection of their own. */
final class MongoArticles implements Articles {
    private final Cabinet cabinet;
    private final Shelf<Article> shelf;

    MongoArticles(Cabinet cabinet, Documents documents) {
        this.cabinet = cabinet;
        this.shelf = new Shelf<>(cabinet, Schema.ARTICLE, documents, Article.class);
    }

    @Override
    public List<Article> all() {
        return shelf.all(empty(), ascending("_id"));
    }

    @Override
    public Optional<Article> find(ArticleId id) {
        return shelf.find(id.value());
    }

    @Override
    public boolean save(Article article) {
        return shelf.save(article.version(), shelf.row(article.id().value(), article.atVersion(article.version() + 1)));
    }

    @Override
    public boolean remove(ArticleId id, long version) {
        return cabinet.write("delete", () -> shelf.rows().deleteOne(and(eq("_id", id.value()), eq("version", version))))
                        .getDeletedCount()
                == 1;
    }
}
