package io.kontuar.server;

import io.kontuar.engine.cluster.ClusterRefused;
import io.kontuar.engine.cluster.ClusterSearch;
import io.kontuar.engine.embedded.search.EmbeddedSearch;
import io.kontuar.search.SearchIndex;

/** The search index that the settings name. */
record OpenedSearch(SearchIndex index, AutoCloseable part) implements AutoCloseable {
    /** Waits while an Elasticsearch does not answer. */
    static OpenedSearch open(ServerSettings settings) throws ClusterRefused {
        if (settings.onElasticsearch()) {
            ClusterSearch search = ClusterSearch.open(settings.elasticsearch().cluster());
            return new OpenedSearch(search.index(), search);
        }
        EmbeddedSearch search = EmbeddedSearch.open(settings.data().resolve("search"));
        return new OpenedSearch(search.index(), search);
    }

    @Override
    public void close() {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException("search: it did not close", e);
        }
    }
}
