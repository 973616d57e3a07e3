package io.kontuar.search;

import io.kontuar.channel.Language;
import io.kontuar.knowledge.Article;
import io.kontuar.knowledge.ArticleId;
import io.kontuar.knowledge.Audience;
import io.kontuar.knowledge.Markdown;
import io.kontuar.search.SearchDocument.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What of articles can be found: the published texts, a document for each language. Whether one is valid today is asked of
 * the store when it is found.
 */
public final class ArticleDocuments {
    private ArticleDocuments() {}

    /** The article and the language that a hit stands for. */
    public record Key(ArticleId article, Language language) {
        String id() {
            return article.value() + ":" + language.code();
        }
    }

    /** A place in the index. */
    record Place(Kind kind, String id) {}

    /** What a hit's id names; null for the id of something else. */
    public static @Nullable Key key(String id) {
        int colon = id.lastIndexOf(':');
        boolean known = colon > 0
                && Arrays.stream(Language.values())
                        .anyMatch(language -> language.code().equals(id.substring(colon + 1)));
        return known
                ? new Key(
                        new ArticleId(id.substring(0, colon)),
                        Language.valueOf(id.substring(colon + 1).toUpperCase(Locale.ROOT)))
                : null;
    }

    static List<SearchDocument> of(Article article) {
        Article.Edition edition = article.published();
        if (edition == null) {
            return List.of();
        }
        Kind kind = edition.content().audience() == Audience.PUBLIC ? Kind.ARTICLE : Kind.INTERNAL_ARTICLE;
        List<SearchDocument> documents = new ArrayList<>();
        edition.content()
                .texts()
                .forEach((language, text) -> documents.add(new SearchDocument(
                        kind,
                        new Key(article.id(), language).id(),
                        text.title(),
                        Markdown.plain(text.body()),
                        null,
                        null,
                        null,
                        edition.at(),
                        article.version())));
        return documents;
    }

    /** Where documents of this article may lie beside these. */
    static List<Place> keysBeside(ArticleId article, List<SearchDocument> documents) {
        List<Place> beside = new ArrayList<>();
        for (Language language : Language.values()) {
            for (Kind kind : List.of(Kind.ARTICLE, Kind.INTERNAL_ARTICLE)) {
                Place place = new Place(kind, new Key(article, language).id());
                if (documents.stream()
                        .noneMatch(one -> one.kind() == kind && one.id().equals(place.id()))) {
                    beside.add(place);
                }
            }
        }
        return beside;
    }
}
