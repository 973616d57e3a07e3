package io.kontuar.engine.embedded.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;

/** An index with its writer; the state of the whole is kept in each commit, so it is as durable as the documents. */
record OpenIndex(Directory directory, IndexWriter writer, SearcherManager searchers) {
    static final String FORMAT = "format";
    static final String COMPLETE = "complete";
    static final String STOPPED = "stopped";

    private static final double BUFFER_MB = 32;

    static OpenIndex in(Directory directory) throws IOException {
        IndexWriter writer = new IndexWriter(
                directory, new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MB).setCommitOnClose(false));
        try {
            OpenIndex index = new OpenIndex(directory, writer, new SearcherManager(writer, null));
            index.commit(index.complete(), false);
            return index;
        } catch (IOException e) {
            writer.close();
            throw e;
        }
    }

    /** Whether it holds all that the store had when it was last built. */
    boolean complete() {
        for (Map.Entry<String, String> entry : writer.getLiveCommitData()) {
            if (entry.getKey().equals(COMPLETE)) {
                return Boolean.parseBoolean(entry.getValue());
            }
        }
        return false;
    }

    /** Makes everything written so far durable and findable. */
    void commit() throws IOException {
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    void commit(boolean complete, boolean stopped) throws IOException {
        writer.setLiveCommitData(
                Map.of(FORMAT, Fields.FORMAT, COMPLETE, Boolean.toString(complete), STOPPED, Boolean.toString(stopped))
                        .entrySet());
        commit();
    }

    void close() throws IOException {
        try (directory;
                writer;
                searchers) {
            if (writer.isOpen()) {
                commit(complete(), true);
            }
        }
    }
}
