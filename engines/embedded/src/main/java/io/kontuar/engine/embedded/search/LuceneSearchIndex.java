package io.kontuar.engine.embedded.search;

import io.kontuar.engine.analysis.Search;
import io.kontuar.engine.analysis.Search.Scored;
import io.kontuar.engine.analysis.SearchTerms;
import io.kontuar.engine.analysis.Snippet;
import io.kontuar.engine.embedded.search.LuceneFinder.Row;
import io.kontuar.lane.Outage;
import io.kontuar.search.SearchDocument;
import io.kontuar.search.SearchIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

/** The search index in a folder: one writer at a time, any number of readers. */
final class LuceneSearchIndex implements SearchIndex {
    private final IndexFolder folder;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicInteger opened = new AtomicInteger();
    private volatile OpenIndex open;

    LuceneSearchIndex(IndexFolder folder) {
        this.folder = folder;
        this.open = folder.open();
    }

    @Override
    public List<Refused> index(List<SearchDocument> documents) {
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
        return List.of();
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
        Snippet snippet = new Snippet(terms);
        return read(searcher -> {
            List<Hit> hits = new ArrayList<>();
            for (Scored<Row> one : new Search(terms).in(new LuceneFinder(searcher, query), query.limit())) {
                Document stored = searcher.storedFields().document(one.found().doc());
                hits.add(Fields.read(stored, snippet::of, one.score()));
            }
            return hits;
        });
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
    public String beginRebuild() {
        return Integer.toString(opened.get());
    }

    @Override
    public void rebuilt(String begun) {
        change(index -> {
            if (begun.equals(beginRebuild())) {
                index.commit(true, false);
            }
        });
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
        opened.incrementAndGet();
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
        } catch (IOException | UncheckedIOException e) {
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
