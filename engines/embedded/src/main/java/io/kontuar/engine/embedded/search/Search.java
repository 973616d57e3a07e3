package io.kontuar.engine.embedded.search;

import io.kontuar.engine.embedded.search.analysis.SearchTerms;
import io.kontuar.engine.embedded.search.analysis.Snippet;
import io.kontuar.search.SearchIndex.Hit;
import io.kontuar.search.SearchIndex.SearchQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;

/** One search: strictly first, loosely when that finds little, without absent words when even that finds nothing. */
final class Search {
    /** Fewer strict hits are little. */
    private static final int ENOUGH = 5;

    /** The newer first where two are as good. */
    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(Fields.AT, SortField.Type.LONG, true));

    private final IndexSearcher searcher;
    private final Queries queries;
    private final SearchQuery asked;
    private final Snippet snippet;

    Search(IndexSearcher searcher, SearchTerms terms, SearchQuery asked) throws IOException {
        this.searcher = searcher;
        this.queries = new Queries(terms, asked, Rarity.of(terms, searcher.getIndexReader()));
        this.asked = asked;
        this.snippet = new Snippet(terms);
    }

    List<Hit> hits() throws IOException {
        Map<Integer, Double> scores = new LinkedHashMap<>();
        add(scores, queries.strict(), Double.MAX_VALUE);
        if (scores.size() < Math.min(ENOUGH, asked.limit())) {
            add(scores, queries.loose(), least(scores));
        }
        Optional<Query> known = scores.isEmpty() ? queries.known() : Optional.empty();
        if (known.isPresent()) {
            add(scores, known.get(), Double.MAX_VALUE);
        }
        List<Hit> hits = new ArrayList<>();
        for (Map.Entry<Integer, Double> entry : scores.entrySet()) {
            hits.add(Fields.read(searcher.storedFields().document(entry.getKey()), snippet::of, entry.getValue()));
        }
        return hits;
    }

    private static double least(Map<Integer, Double> scores) {
        return scores.values().stream().mapToDouble(score -> score).min().orElse(Double.MAX_VALUE);
    }

    /** Adds what is not there yet until the limit, scored no better than {@code most}. */
    private void add(Map<Integer, Double> scores, Query query, double most) throws IOException {
        int wanted = asked.limit() + scores.size();
        ScoreDoc[] found = searcher.search(query, new TopFieldCollectorManager(BEST_FIRST, wanted, wanted)).scoreDocs;
        for (ScoreDoc one : found) {
            if (scores.size() < asked.limit() && one instanceof FieldDoc sorted) {
                double score = ((Number) sorted.fields[0]).doubleValue();
                scores.putIfAbsent(one.doc, Math.min(score, most));
            }
        }
    }
}
