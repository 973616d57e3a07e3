package io.kontuar.engine.analysis;

import io.kontuar.engine.analysis.SearchTerms.Term;
import io.kontuar.engine.analysis.SearchTerms.Term.Plain;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How often words stand in the index, by which a search spends its effort.
 *
 * @param odd words that hardly any document holds, perhaps typing errors; the first few of them, since each is dear
 * @param absent terms that no document holds, in no form
 * @param common terms that many documents hold: they say little of what is wanted, and cost most
 */
record Rarity(Set<Term> odd, Set<Term> absent, Set<Term> common) {
    private static final int HARDLY_ANY = 5;
    private static final int MOST_ODD = 3;
    private static final double MANY = 0.05;
    private static final int CHEAP = 1_000;

    /** The tokens whose numbers {@link #of} asks for. */
    static Set<InField> tokens(SearchTerms terms) {
        Set<InField> tokens = new LinkedHashSet<>();
        for (Term term : terms.terms()) {
            if (term instanceof Plain plain) {
                tokens.add(new InField(TokenField.WORDS, plain.word()));
                plain.stems().forEach(stem -> tokens.add(new InField(TokenField.STEMS, stem)));
            }
        }
        return tokens;
    }

    static Rarity of(SearchTerms terms, TokenCounts counts) {
        Rarity rarity = new Rarity(new HashSet<>(), new HashSet<>(), new LinkedHashSet<>());
        List<Plain> words = terms.terms().stream()
                .filter(Plain.class::isInstance)
                .map(Plain.class::cast)
                .toList();
        for (Plain plain : words) {
            long exactly = counts.holding(new InField(TokenField.WORDS, plain.word()));
            long most = exactly;
            for (String stem : plain.stems()) {
                most = Math.max(most, counts.holding(new InField(TokenField.STEMS, stem)));
            }
            if (exactly < HARDLY_ANY && rarity.odd.size() < MOST_ODD) {
                rarity.odd.add(plain);
            }
            if (most == 0) {
                rarity.absent.add(plain);
            }
            if (most > Math.max(CHEAP, counts.documents() * MANY)) {
                rarity.common.add(plain);
            }
        }
        return rarity;
    }
}
