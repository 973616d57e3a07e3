package io.kontuar.engine.embedded.search;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/** The versions of what is in the index. */
record Versions(IndexReader reader) {
    private static final long NONE = Long.MIN_VALUE;

    boolean newerThan(Term key, long version) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            long stored = stored(leaf.reader(), key);
            if (stored != NONE) {
                return stored > version;
            }
        }
        return false;
    }

    private static long stored(LeafReader leaf, Term key) throws IOException {
        PostingsEnum postings = leaf.postings(key, PostingsEnum.NONE);
        if (postings == null) {
            return NONE;
        }
        for (int id = postings.nextDoc(); id != DocIdSetIterator.NO_MORE_DOCS; id = postings.nextDoc()) {
            if (leaf.getLiveDocs() == null || leaf.getLiveDocs().get(id)) {
                NumericDocValues versions = DocValues.getNumeric(leaf, Fields.VERSION);
                return versions.advanceExact(id) ? versions.longValue() : NONE;
            }
        }
        return NONE;
    }
}
