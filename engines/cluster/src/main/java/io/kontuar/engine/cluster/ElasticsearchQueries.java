package io.kontuar.engine.cluster;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.kontuar.engine.analysis.TokenField;
import io.kontuar.engine.analysis.Wanted;
import io.kontuar.engine.analysis.Wanted.AllOf;
import io.kontuar.engine.analysis.Wanted.Beginning;
import io.kontuar.engine.analysis.Wanted.Best;
import io.kontuar.engine.analysis.Wanted.Every;
import io.kontuar.engine.analysis.Wanted.Exactly;
import io.kontuar.engine.analysis.Wanted.Nearly;
import io.kontuar.engine.analysis.Wanted.Preferably;
import io.kontuar.engine.analysis.Wanted.Some;
import io.kontuar.engine.analysis.Wanted.Token;
import io.kontuar.search.SearchDocument;
import io.kontuar.search.SearchIndex.SearchQuery;
import io.kontuar.staff.QueueId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is {@link Wanted}, as Elasticsearch asks it. */
final class ElasticsearchQueries {
    /** In the field of the queue when it does not depend on one; no queue's name can be this. */
    static final String ANY_QUEUE = "*";

    private ElasticsearchQueries() {}

    /** Only of the kinds and queues that were asked for. */
    static Query allowed(Wanted wanted, SearchQuery asked) {
        BoolQuery.Builder query = new BoolQuery.Builder().must(of(wanted));
        if (asked.kinds().size() < SearchDocument.Kind.values().length) {
            query.filter(oneOf(IndexForm.KIND, asked.kinds().stream().map(Enum::name)));
        }
        Set<QueueId> queues = asked.queues();
        if (queues != null) {
            Stream<String> names = queues.stream().map(QueueId::value);
            query.filter(oneOf(IndexForm.QUEUE, Stream.concat(names, Stream.of(ANY_QUEUE))));
        }
        return query.build()._toQuery();
    }

    private static Query of(Wanted wanted) {
        return switch (wanted) {
            case Token token ->
                Query.of(query -> query.term(term -> term.field(token.field().inIndex())
                        .value(Sendable.text(token.token()))
                        .boost(token.boost() / IndexForm.BM25_SCALE)));
            case Exactly exactly -> constant(term(exactly.field(), exactly.token()), exactly.score());
            case Beginning beginning ->
                constant(
                        Query.of(query -> query.prefix(prefix ->
                                prefix.field(beginning.field().inIndex()).value(Sendable.text(beginning.beginning())))),
                        beginning.score());
            case AllOf all -> {
                BoolQuery.Builder tokens = new BoolQuery.Builder();
                all.tokens().forEach(token -> tokens.filter(term(all.field(), token)));
                yield constant(tokens.build()._toQuery(), all.score());
            }
            case Nearly nearly -> fuzzy(nearly);
            case Best best ->
                Query.of(query ->
                        query.disMax(ways -> ways.queries(all(best.ways())).tieBreaker((double) best.othersCount())));
            case Every every -> Query.of(query -> query.bool(bool -> bool.must(all(every.all()))));
            case Some some ->
                Query.of(query -> query.bool(
                        bool -> bool.should(all(some.of())).minimumShouldMatch(Integer.toString(some.atLeast()))));
            case Preferably preferably ->
                Query.of(query ->
                        query.bool(bool -> bool.must(of(preferably.needed())).should(all(preferably.welcome()))));
        };
    }

    static Query term(TokenField field, String token) {
        return Query.of(query -> query.term(term -> term.field(field.inIndex()).value(Sendable.text(token))));
    }

    private static Query fuzzy(Nearly nearly) {
        return Query.of(query -> query.fuzzy(fuzzy -> fuzzy.field(nearly.field().inIndex())
                .value(Sendable.text(nearly.word()))
                .fuzziness(Integer.toString(nearly.edits()))
                .prefixLength(Nearly.RIGHT_LETTERS)
                .maxExpansions(Nearly.MOST_SPELLINGS)
                .transpositions(true)
                .boost(nearly.boost() / IndexForm.BM25_SCALE)));
    }

    private static List<Query> all(List<Wanted> wanted) {
        return wanted.stream().map(ElasticsearchQueries::of).toList();
    }

    private static Query oneOf(String field, Stream<String> values) {
        List<FieldValue> allowed = values.map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(in -> in.value(allowed))));
    }

    private static Query constant(Query wanted, float score) {
        return Query.of(
                query -> query.constantScore(constant -> constant.filter(wanted).boost(score)));
    }
}
