package io.kontuar.engine.cluster;

import io.kontuar.search.SearchDocument;
import io.kontuar.search.SearchIndex;
import java.util.List;

/** What is written is found at once and not only within a second, so that a test need not wait. */
record Refreshed(SearchIndex index) implements SearchIndex {
    @Override
    public List<Refused> index(List<SearchDocument> documents) {
        List<Refused> refused = index.index(documents);
        ElasticsearchUnderTest.refresh();
        return refused;
    }

    @Override
    public void remove(SearchDocument.Kind kind, String id) {
        index.remove(kind, id);
        ElasticsearchUnderTest.refresh();
    }

    @Override
    public List<Hit> search(SearchQuery query) {
        return index.search(query);
    }

    @Override
    public long count() {
        return index.count();
    }

    @Override
    public boolean needsRebuild() {
        return index.needsRebuild();
    }

    @Override
    public String beginRebuild() {
        return index.beginRebuild();
    }

    @Override
    public void rebuilt(String begun) {
        index.rebuilt(begun);
    }
}
