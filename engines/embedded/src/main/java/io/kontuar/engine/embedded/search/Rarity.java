package io.kontuar.engine.embedded.search;

import io.kontuar.engine.embedded.search.analysis.SearchTerms;
import io.kontuar.engine.embedded.search.analysis.SearchTerms.Term.Plain;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * How often words stand in the index, by which a search spends its effort.
 *
 * @param odd words that hardly any document holds, perhaps typing errors; the first few of them, since each is dear
 * @param absent terms that no document holds, in no form
 * @param common terms that many documents hold: they say little of what is wanted, and cost most
 */
record Rarity(Set<SearchTerms.Term> odd, Set<SearchTerms.Term> absent, Set<SearchTerms.Term> common) {
    private static final int HARDLY_ANY = 5;
    private static final int MOST_ODD = 3;
    private static final double MANY = 0.05;
    private static final int CHEAP = 1_000;

    static Rarity of(SearchTerms terms, IndexReader reader) throws IOException {
        Rarity rarity = new Rarity(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (SearchTerms.Term term : terms.terms()) {
            if (term instanceof Plain plain) {
                int exactly = reader.docFreq(new Term(Fields.WORDS, plain.word()));
                int most = exactly;
                for (String stem : plain.stems()) {
                    most = Math.max(most, reader.docFreq(new Term(Fields.STEMS, stem)));
                }
                if (exactly < HARDLY_ANY && rarity.odd.size() < MOST_ODD) {
                    rarity.odd.add(plain);
                }
                if (most == 0) {
                    rarity.absent.add(plain);
                }
                if (most > Math.max(CHEAP, reader.maxDoc() * MANY)) {
                    rarity.common.add(plain);
                }
            }
        }
        return rarity;
    }
}
