package io.kontuar.engine.embedded.search;

import io.kontuar.engine.embedded.search.analysis.SearchTerms;
import io.kontuar.lane.Outage;
import io.kontuar.search.SearchDocument;
import io.kontuar.search.SearchIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

/** The search index in a folder: one writer at a time, any number of readers. */
final class LuceneSearchIndex implements SearchIndex {
    private final IndexFolder folder;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile OpenIndex open;

    LuceneSearchIndex(IndexFolder folder) {
        this.folder = folder;
        this.open = folder.open();
    }

    @Override
    public void index(List<SearchDocument> documents) {
        change(index -> {
            Collection<SearchDocument> latest = latest(documents);
            IndexSearcher searcher = index.searchers().acquire();
            try {
                Versions stored = new Versions(searcher.getIndexReader());
                for (SearchDocument document : latest) {
                    Term key = Fields.key(document.kind(), document.id());
                    if (!stored.newerThan(key, document.version())) {
                        index.writer().updateDocument(key, Fields.write(document));
                    }
                }
            } finally {
                index.searchers().release(searcher);
            }
            index.commit();
        });
    }

    @Override
    public void remove(SearchDocument.Kind kind, String id) {
        change(index -> {
            index.writer().deleteDocuments(Fields.key(kind, id));
            index.commit();
        });
    }

    @Override
    public List<Hit> search(SearchQuery query) {
        SearchTerms terms = SearchTerms.of(query.text());
        if (terms.terms().isEmpty() || query.kinds().isEmpty()) {
            return List.of();
        }
        return read(searcher -> new Search(searcher, terms, query).hits());
    }

    @Override
    public long count() {
        return read(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    @Override
    public boolean needsRebuild() {
        return !open.complete();
    }

    @Override
    public void rebuilt() {
        change(index -> index.commit(true, false));
    }

    void close() {
        writing.lock();
        try {
            open.close();
        } catch (IOException e) {
            throw new Outage("the search index did not close", e);
        } finally {
            writing.unlock();
        }
    }

    /** The newest of each, should a batch name one twice. */
    private static Collection<SearchDocument> latest(List<SearchDocument> documents) {
        Map<Term, SearchDocument> latest = new LinkedHashMap<>();
        for (SearchDocument document : documents) {
            latest.merge(
                    Fields.key(document.kind(), document.id()),
                    document,
                    (one, other) -> one.version() > other.version() ? one : other);
        }
        return new ArrayList<>(latest.values());
    }

    private void change(Change change) {
        writing.lock();
        try {
            if (!open.writer().isOpen()) {
                reopen();
            }
            change.in(open);
        } catch (IOException e) {
            throw new Outage("the search index cannot be written", e);
        } finally {
            writing.unlock();
        }
    }

    /** Lucene closes its writer when the disk fails it, full for example; what was committed is still there. */
    private void reopen() throws IOException {
        OpenIndex failed = open;
        open = folder.open();
        failed.close();
    }

    private <T> T read(Read<T> read) {
        try {
            OpenIndex index = open;
            IndexSearcher searcher = index.searchers().acquire();
            try {
                return read.with(searcher);
            } finally {
                index.searchers().release(searcher);
            }
        } catch (IOException e) {
            throw new Outage("the search index cannot be read", e);
        }
    }

    private interface Change {
        void in(OpenIndex index) throws IOException;
    }

    private interface Read<T> {
        T with(IndexSearcher searcher) throws IOException;
    }
}
