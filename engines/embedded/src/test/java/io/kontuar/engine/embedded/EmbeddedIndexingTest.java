package io.kontuar.engine.embedded;

import io.kontuar.engine.embedded.search.EmbeddedSearch;
import io.kontuar.search.IndexingContract;
import io.kontuar.search.SearchIndex;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Indexing from SQLite into Lucene. */
class EmbeddedIndexingTest extends OnEmbeddedStore implements IndexingContract {
    @SuppressWarnings("NullAway.Init")
    private EmbeddedSearch search;

    @BeforeEach
    void openSearch(@TempDir Path indexFolder) {
        search = EmbeddedSearch.open(indexFolder.resolve("index"));
    }

    @AfterEach
    void closeSearch() {
        search.close();
    }

    @Override
    public SearchIndex index() {
        return search.index();
    }
}
