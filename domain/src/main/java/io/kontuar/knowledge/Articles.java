package io.kontuar.knowledge;

import java.util.List;
import java.util.Optional;

/** The shop's articles: hundreds, not more. */
public interface Articles {
    /** All of them, by id. */
    List<Article> all();

    Optional<Article> find(ArticleId id);

    /**
     * Compare-and-set: inserts when the article's version is 0, else replaces the stored one of that version.
     *
     * @return false when somebody else saved first, or when an article of version 0 has an id that is taken
     */
    boolean save(Article article);

    /** Removes the article of this version; false when it is not there or of another version. */
    boolean remove(ArticleId id, long version);
}
