package io.kontuar.engine.embedded.search;

import io.kontuar.engine.analysis.Finder;
import io.kontuar.engine.analysis.InField;
import io.kontuar.engine.analysis.TokenCounts;
import io.kontuar.engine.analysis.Wanted;
import io.kontuar.search.SearchIndex.SearchQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;

/** One state of the index, for one search; what fails in it fails with an {@link UncheckedIOException}. */
record LuceneFinder(IndexSearcher searcher, SearchQuery asked) implements Finder<LuceneFinder.Row> {
    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(Fields.AT, SortField.Type.LONG, true));

    /** @param doc Lucene's number of the document in this state of the index */
    record Row(int doc, double score) implements Finder.Found {
        @Override
        public Object key() {
            return doc;
        }
    }

    @Override
    public List<Row> best(Wanted wanted, int limit) {
        try {
            ScoreDoc[] found = searcher.search(
                            Queries.allowed(wanted, asked), new TopFieldCollectorManager(BEST_FIRST, limit, limit))
                    .scoreDocs;
            List<Row> rows = new ArrayList<>();
            for (ScoreDoc one : found) {
                if (one instanceof FieldDoc sorted) {
                    rows.add(new Row(one.doc, ((Number) sorted.fields[0]).doubleValue()));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public TokenCounts counts(Set<InField> tokens) {
        Map<InField, Long> counts = new HashMap<>();
        try {
            for (InField token : tokens) {
                counts.put(token, (long) searcher.count(Queries.term(token.field(), token.token())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TokenCounts(searcher.getIndexReader().numDocs(), counts);
    }
}
