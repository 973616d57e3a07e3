package io.kontuar.engine.embedded.search;

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
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What is {@link Wanted}, as Lucene asks it. */
final class Queries {
    private Queries() {}

    /** Only of the kinds and queues that were asked for. */
    static Query allowed(Wanted wanted, SearchQuery asked) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(of(wanted), Occur.MUST);
        if (asked.kinds().size() < SearchDocument.Kind.values().length) {
            query.add(oneOf(Fields.KIND, asked.kinds().stream().map(Enum::name)), Occur.FILTER);
        }
        Set<QueueId> queues = asked.queues();
        if (queues != null) {
            Stream<String> names = queues.stream().map(QueueId::value);
            query.add(oneOf(Fields.QUEUE, Stream.concat(names, Stream.of(Fields.ANY_QUEUE))), Occur.FILTER);
        }
        return query.build();
    }

    private static Query of(Wanted wanted) {
        return switch (wanted) {
            case Token token -> new BoostQuery(term(token.field(), token.token()), token.boost());
            case Exactly exactly -> constant(term(exactly.field(), exactly.token()), exactly.score());
            case Beginning beginning ->
                constant(
                        new PrefixQuery(new Term(beginning.field().inIndex(), beginning.beginning())),
                        beginning.score());
            case AllOf all -> {
                BooleanQuery.Builder tokens = new BooleanQuery.Builder();
                all.tokens().forEach(token -> tokens.add(term(all.field(), token), Occur.FILTER));
                yield constant(tokens.build(), all.score());
            }
            case Nearly nearly -> new BoostQuery(fuzzy(nearly), nearly.boost());
            case Best best ->
                new DisjunctionMaxQuery(best.ways().stream().map(Queries::of).toList(), best.othersCount());
            case Every every -> clauses(every.all().stream(), Occur.MUST).build();
            case Some some ->
                clauses(some.of().stream(), Occur.SHOULD)
                        .setMinimumNumberShouldMatch(some.atLeast())
                        .build();
            case Preferably preferably ->
                clauses(preferably.welcome().stream(), Occur.SHOULD)
                        .add(of(preferably.needed()), Occur.MUST)
                        .build();
        };
    }

    static TermQuery term(TokenField field, String token) {
        return new TermQuery(new Term(field.inIndex(), token));
    }

    private static Query fuzzy(Nearly nearly) {
        return new FuzzyQuery(
                new Term(nearly.field().inIndex(), nearly.word()),
                nearly.edits(),
                Nearly.RIGHT_LETTERS,
                Nearly.MOST_SPELLINGS,
                true);
    }

    private static BooleanQuery.Builder clauses(Stream<Wanted> wanted, Occur occur) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        wanted.forEach(one -> query.add(of(one), occur));
        return query;
    }

    private static Query oneOf(String field, Stream<String> values) {
        return new TermInSetQuery(field, values.map(BytesRef::new).toList());
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
