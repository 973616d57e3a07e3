package io.kontuar.engine.cluster;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SearchType;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.kontuar.engine.analysis.Finder;
import io.kontuar.engine.analysis.InField;
import io.kontuar.engine.analysis.TokenCounts;
import io.kontuar.engine.analysis.Wanted;
import io.kontuar.search.SearchIndex.SearchQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Asks Elasticsearch what one search needs to know. */
record ElasticsearchFinder(SearchConnection connection, String alias, SearchQuery asked)
        implements Finder<ElasticsearchFinder.Row> {
    private static final String COUNTS = "counts";

    record Row(Object key, StoredHit stored, double score) implements Finder.Found {}

    @Override
    public List<Row> best(Wanted wanted, int limit) {
        SearchResponse<StoredHit> answer = connection.ask(client -> client.search(
                search -> search.index(alias)
                        .searchType(SearchType.DfsQueryThenFetch)
                        .allowPartialSearchResults(false)
                        .trackTotalHits(total -> total.enabled(false))
                        .query(ElasticsearchQueries.allowed(wanted, asked))
                        .sort(sort -> sort.score(score -> score.order(SortOrder.Desc)))
                        .sort(sort -> sort.field(at -> at.field(IndexForm.AT).order(SortOrder.Desc)))
                        .size(limit),
                StoredHit.class));
        List<Row> rows = new ArrayList<>();
        for (Hit<StoredHit> hit : answer.hits().hits()) {
            rows.add(new Row(
                    Objects.requireNonNull(hit.id()),
                    Objects.requireNonNull(hit.source()),
                    number(hit.sort().getFirst())));
        }
        return rows;
    }

    private static double number(FieldValue score) {
        return score.isDouble() ? score.doubleValue() : score.longValue();
    }

    @Override
    public TokenCounts counts(Set<InField> tokens) {
        List<InField> asked = List.copyOf(tokens);
        List<Query> each = asked.stream()
                .map(token -> ElasticsearchQueries.term(token.field(), token.token()))
                .toList();
        SearchResponse<Void> answer = connection.ask(client -> client.search(
                search -> {
                    search.index(alias)
                            .size(0)
                            .allowPartialSearchResults(false)
                            .trackTotalHits(total -> total.enabled(true));
                    return each.isEmpty()
                            ? search
                            : search.aggregations(
                                    COUNTS,
                                    counts -> counts.filters(filters -> filters.filters(one -> one.array(each))));
                },
                Void.class));
        Map<InField, Long> counts = new HashMap<>();
        if (!asked.isEmpty()) {
            List<FiltersBucket> buckets = Objects.requireNonNull(
                            answer.aggregations().get(COUNTS))
                    .filters()
                    .buckets()
                    .array();
            for (int i = 0; i < buckets.size(); i++) {
                counts.put(asked.get(i), buckets.get(i).docCount());
            }
        }
        var total = answer.hits().total();
        return new TokenCounts(total == null ? 0 : total.value(), counts);
    }
}
