package io.kontuar.search;

import io.kontuar.search.SearchIndex.Refused;
import java.util.ArrayList;
import java.util.List;

/** Gathers documents and indexes them in one call, or in a few when they are very many. */
final class IndexBatch {
    private static final int MOST = 1_000;

    private final SearchIndex index;
    private final List<SearchDocument> documents = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    IndexBatch(SearchIndex index) {
        this.index = index;
    }

    void add(SearchDocument document) {
        documents.add(document);
        if (documents.size() >= MOST) {
            flush();
        }
    }

    void remove(SearchDocument.Kind kind, String id) {
        index.remove(kind, id);
    }

    /** @throws IllegalStateException when the index refused some of it */
    void demandAll() {
        if (!refused.isEmpty()) {
            Refused first = refused.getFirst();
            throw new IllegalStateException(
                    "search: " + refused.size() + " documents are refused and will not be found, " + "first "
                            + first.kind() + " " + first.id() + ": " + first.reason());
        }
    }

    void flush() {
        if (!documents.isEmpty()) {
            refused.addAll(index.index(List.copyOf(documents)));
            documents.clear();
        }
    }
}
