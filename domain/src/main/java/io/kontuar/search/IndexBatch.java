package io.kontuar.search;

import java.util.ArrayList;
import java.util.List;

/** Gathers documents and indexes them in one call, or in a few when they are very many. */
final class IndexBatch {
    private static final int MOST = 1_000;

    private final SearchIndex index;
    private final List<SearchDocument> documents = new ArrayList<>();

    IndexBatch(SearchIndex index) {
        this.index = index;
    }

    void add(SearchDocument document) {
        documents.add(document);
        if (documents.size() >= MOST) {
            finish();
        }
    }

    void remove(SearchDocument.Kind kind, String id) {
        index.remove(kind, id);
    }

    void finish() {
        if (!documents.isEmpty()) {
            index.index(List.copyOf(documents));
            documents.clear();
        }
    }
}
