package io.kontuar.engine.embedded.search;

import io.kontuar.engine.embedded.search.analysis.SearchTerms;
import io.kontuar.engine.embedded.search.analysis.SearchTerms.Term.Code;
import io.kontuar.engine.embedded.search.analysis.SearchTerms.Term.Plain;
import io.kontuar.search.SearchDocument;
import io.kontuar.search.SearchIndex.SearchQuery;
import io.kontuar.staff.QueueId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * What is asked of Lucene. The strict query wants every term, as a number or code, a word, a stem, or a beginning that is
 * still being typed. The loose one, asked only when the strict one finds little, takes words with a letter wrong, words
 * inside a title's words, and most of those terms that tell something.
 */
final class Queries {
    private static final float NAME = 60;
    private static final float CODE = 30;
    private static final float PART_OF_CODE = 8;
    private static final float PART_OF_NATIONAL_NUMBER = 4;
    private static final float TITLE = 3;
    private static final float WORD = 2;
    private static final float STEM = 1;
    private static final float BEGINNING = 0.5f;
    private static final float TYPO = 0.3f;
    private static final float INSIDE = 0.2f;

    private static final float OTHERS_COUNT = 0.1f;
    private static final double ENOUGH_TERMS = 0.6;
    private static final int SHORTEST_WITH_TYPO = 4;
    private static final int SHORTEST_WITH_TWO = 8;
    private static final int LONGEST_WITH_TYPO = 24;
    private static final int MOST_SPELLINGS = 20;

    private final SearchTerms terms;
    private final SearchQuery asked;
    private final Rarity rarity;

    Queries(SearchTerms terms, SearchQuery asked, Rarity rarity) {
        this.terms = terms;
        this.asked = asked;
        this.rarity = rarity;
    }

    Query strict() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        terms.terms().forEach(term -> all.add(exactly(term), Occur.MUST));
        return allowed(wholeOr(all.build()));
    }

    Query loose() {
        List<SearchTerms.Term> telling = terms.terms().stream()
                .filter(term -> !rarity.common().contains(term))
                .toList();
        List<SearchTerms.Term> wanted = telling.isEmpty() ? terms.terms() : telling;
        BooleanQuery.Builder most = new BooleanQuery.Builder();
        wanted.forEach(term -> most.add(nearly(term), Occur.SHOULD));
        int count = wanted.size();
        most.setMinimumNumberShouldMatch(count <= 2 ? count : (int) Math.ceil(count * ENOUGH_TERMS));
        return allowed(telling.isEmpty() ? most.build() : withCommon(most.build()));
    }

    /** All terms but those that no document holds; empty when that leaves none or all. */
    Optional<Query> known() {
        BooleanQuery.Builder known = new BooleanQuery.Builder();
        terms.terms().stream()
                .filter(term -> !rarity.absent().contains(term))
                .forEach(term -> known.add(exactly(term), Occur.MUST));
        BooleanQuery all = known.build();
        return all.clauses().isEmpty() || rarity.absent().isEmpty() ? Optional.empty() : Optional.of(allowed(all));
    }

    /** Common words decide nothing, but of those found the ones that hold them come first. */
    private Query withCommon(Query telling) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(telling, Occur.MUST);
        rarity.common().forEach(term -> query.add(exactly(term), Occur.SHOULD));
        return query.build();
    }

    private Query wholeOr(Query all) {
        if (terms.whole().isEmpty()) {
            return all;
        }
        return new BooleanQuery.Builder()
                .add(all, Occur.SHOULD)
                .add(constant(Fields.NAMES, terms.whole(), NAME), Occur.SHOULD)
                .add(constant(Fields.CODES, terms.whole(), CODE), Occur.SHOULD)
                .build();
    }

    private static Query exactly(SearchTerms.Term term) {
        return switch (term) {
            case Plain plain -> best(word(plain));
            case Code code -> best(code(code));
        };
    }

    private Query nearly(SearchTerms.Term term) {
        return switch (term) {
            case Plain plain ->
                best(Stream.concat(word(plain).stream(), nearly(plain).stream()).toList());
            case Code code -> best(code(code));
        };
    }

    private static List<Query> word(Plain plain) {
        List<Query> ways = new ArrayList<>();
        ways.add(new BoostQuery(new TermQuery(new Term(Fields.WORDS, plain.word())), WORD));
        ways.add(new BoostQuery(new TermQuery(new Term(Fields.TITLES, plain.word())), TITLE));
        if (!plain.stems().isEmpty()) {
            ways.add(new BoostQuery(anyOf(plain.stems()), STEM));
        }
        if (plain.typing()) {
            if (plain.shortBeginning()) {
                ways.add(constant(Fields.BEGINNINGS, plain.word(), BEGINNING));
            } else {
                ways.add(boosted(new PrefixQuery(new Term(Fields.WORDS, plain.word())), BEGINNING));
            }
        }
        return ways;
    }

    private List<Query> nearly(Plain plain) {
        int length = plain.word().length();
        if (length < SHORTEST_WITH_TYPO
                || length > LONGEST_WITH_TYPO
                || !rarity.odd().contains(plain)) {
            return List.of();
        }
        Query typo = new FuzzyQuery(
                new Term(Fields.WORDS, plain.word()), length < SHORTEST_WITH_TWO ? 1 : 2, 1, MOST_SPELLINGS, true);
        return List.of(new BoostQuery(typo, TYPO), boosted(allGrams(plain.grams()), INSIDE));
    }

    private static List<Query> code(Code code) {
        List<Query> ways = new ArrayList<>();
        ways.add(constant(Fields.NAMES, code.code(), NAME));
        ways.add(constant(Fields.CODES, code.code(), CODE));
        ways.add(boosted(allGrams(code.grams()), PART_OF_CODE));
        if (!code.nationalGrams().isEmpty()) {
            ways.add(boosted(allGrams(code.nationalGrams()), PART_OF_NATIONAL_NUMBER));
        }
        if (!code.words().isEmpty()) {
            BooleanQuery.Builder words = new BooleanQuery.Builder();
            code.words().forEach(word -> words.add(best(word(word)), Occur.MUST));
            ways.add(words.build());
        }
        return ways;
    }

    private Query allowed(Query wanted) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(wanted, Occur.MUST);
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

    private static Query oneOf(String field, Stream<String> values) {
        return new TermInSetQuery(field, values.map(BytesRef::new).toList());
    }

    private static Query best(Collection<Query> ways) {
        return new DisjunctionMaxQuery(ways, OTHERS_COUNT);
    }

    private static Query anyOf(Set<String> stems) {
        SynonymQuery.Builder any = new SynonymQuery.Builder(Fields.STEMS);
        stems.forEach(stem -> any.addTerm(new Term(Fields.STEMS, stem)));
        return any.build();
    }

    private static Query allGrams(Set<String> grams) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        grams.forEach(gram -> all.add(new TermQuery(new Term(Fields.GRAMS, gram)), Occur.FILTER));
        return all.build();
    }

    private static Query constant(String field, String token, float score) {
        return boosted(new TermQuery(new Term(field, token)), score);
    }

    private static Query boosted(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
