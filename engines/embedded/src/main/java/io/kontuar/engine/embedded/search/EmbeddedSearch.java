package io.kontuar.engine.embedded.search;

import io.kontuar.search.SearchIndex;
import java.nio.file.Path;

/** The embedded search: opens the index in a folder of its own and closes it again. */
public final class EmbeddedSearch implements AutoCloseable {
    private final LuceneSearchIndex index;

    private EmbeddedSearch(LuceneSearchIndex index) {
        this.index = index;
    }

    /**
     * Opens the index, or begins an empty one where there is none that can be read; it then
     * {@link SearchIndex#needsRebuild needs a rebuild}.
     *
     * @throws IllegalStateException when another process has the folder open
     */
    public static EmbeddedSearch open(Path folder) {
        return new EmbeddedSearch(new LuceneSearchIndex(new IndexFolder(folder)));
    }

    public SearchIndex index() {
        return index;
    }

    @Override
    public void close() {
        index.close();
    }
}
