package io.kontuar.engine.cluster;

import io.kontuar.engine.analysis.SearchTokens;
import io.kontuar.search.IndexingContract;
import io.kontuar.search.SearchIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Indexing from MongoDB into Elasticsearch. */
@ExtendWith(ElasticsearchUnderTest.class)
class ElasticsearchIndexingTest extends OnClusterStore implements IndexingContract {
    @SuppressWarnings("NullAway.Init")
    private ClusterSearch search;

    @BeforeEach
    void openSearch() throws ClusterRefused {
        search = ClusterSearch.tryOpen(ElasticsearchUnderTest.settings(), SearchTokens.FORMAT);
    }

    @AfterEach
    void closeSearch() {
        search.close();
    }

    @Override
    public SearchIndex index() {
        return new Refreshed(search.index());
    }
}
