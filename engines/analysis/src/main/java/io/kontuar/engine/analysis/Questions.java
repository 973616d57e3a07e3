package io.kontuar.engine.analysis;

import io.kontuar.engine.analysis.SearchTerms.Term;
import io.kontuar.engine.analysis.SearchTerms.Term.Code;
import io.kontuar.engine.analysis.SearchTerms.Term.Plain;
import io.kontuar.engine.analysis.Wanted.AllOf;
import io.kontuar.engine.analysis.Wanted.Beginning;
import io.kontuar.engine.analysis.Wanted.Best;
import io.kontuar.engine.analysis.Wanted.Every;
import io.kontuar.engine.analysis.Wanted.Exactly;
import io.kontuar.engine.analysis.Wanted.Nearly;
import io.kontuar.engine.analysis.Wanted.Preferably;
import io.kontuar.engine.analysis.Wanted.Some;
import io.kontuar.engine.analysis.Wanted.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked of an engine. The strict question wants every term, as a number or code, a word, a stem, or a beginning
 * that is still being typed. The loose one, asked only when the strict one finds little, takes words with a letter wrong,
 * words inside a title's words, and most of those terms that tell something.
 */
final class Questions {
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

    private final SearchTerms terms;

    Questions(SearchTerms terms) {
        this.terms = terms;
    }

    Wanted strict() {
        Wanted all = new Every(terms.terms().stream().map(Questions::exactly).toList());
        if (terms.whole().isEmpty()) {
            return all;
        }
        return new Some(
                List.of(
                        all,
                        new Exactly(TokenField.NAMES, terms.whole(), NAME),
                        new Exactly(TokenField.CODES, terms.whole(), CODE)),
                1);
    }

    /** Common words decide nothing, but of those found the ones that hold them come first. */
    Wanted loose(Rarity rarity) {
        List<Term> telling = terms.terms().stream()
                .filter(term -> !rarity.common().contains(term))
                .toList();
        List<Term> wanted = telling.isEmpty() ? terms.terms() : telling;
        int count = wanted.size();
        Wanted most = new Some(
                wanted.stream().map(term -> nearly(term, rarity)).toList(),
                count <= 2 ? count : (int) Math.ceil(count * ENOUGH_TERMS));
        List<Wanted> common = rarity.common().stream().map(Questions::exactly).toList();
        return telling.isEmpty() || common.isEmpty() ? most : new Preferably(most, common);
    }

    /** All terms but those that no document holds; empty when that leaves none or all. */
    Optional<Wanted> known(Rarity rarity) {
        List<Wanted> known = terms.terms().stream()
                .filter(term -> !rarity.absent().contains(term))
                .map(Questions::exactly)
                .toList();
        return known.isEmpty() || rarity.absent().isEmpty() ? Optional.empty() : Optional.of(new Every(known));
    }

    private static Wanted exactly(Term term) {
        return switch (term) {
            case Plain plain -> best(word(plain));
            case Code code -> best(code(code));
        };
    }

    private static Wanted nearly(Term term, Rarity rarity) {
        return switch (term) {
            case Plain plain ->
                best(Stream.concat(word(plain).stream(), nearly(plain, rarity).stream())
                        .toList());
            case Code code -> best(code(code));
        };
    }

    private static List<Wanted> word(Plain plain) {
        List<Wanted> ways = new ArrayList<>();
        ways.add(new Token(TokenField.WORDS, plain.word(), WORD));
        ways.add(new Token(TokenField.TITLES, plain.word(), TITLE));
        if (!plain.stems().isEmpty()) {
            ways.add(new Best(
                    plain.stems().stream()
                            .sorted()
                            .map(stem -> new Token(TokenField.STEMS, stem, STEM))
                            .toList(),
                    0));
        }
        if (plain.typing()) {
            ways.add(
                    plain.shortBeginning()
                            ? new Exactly(TokenField.BEGINNINGS, plain.word(), BEGINNING)
                            : new Beginning(TokenField.WORDS, plain.word(), BEGINNING));
        }
        return ways;
    }

    private static List<Wanted> nearly(Plain plain, Rarity rarity) {
        int length = plain.word().length();
        if (length < SHORTEST_WITH_TYPO
                || length > LONGEST_WITH_TYPO
                || !rarity.odd().contains(plain)) {
            return List.of();
        }
        return List.of(
                new Nearly(TokenField.WORDS, plain.word(), length < SHORTEST_WITH_TWO ? 1 : 2, TYPO),
                new AllOf(TokenField.GRAMS, plain.grams(), INSIDE));
    }

    private static List<Wanted> code(Code code) {
        List<Wanted> ways = new ArrayList<>();
        ways.add(new Exactly(TokenField.NAMES, code.code(), NAME));
        ways.add(new Exactly(TokenField.CODES, code.code(), CODE));
        ways.add(new AllOf(TokenField.GRAMS, code.grams(), PART_OF_CODE));
        if (!code.nationalGrams().isEmpty()) {
            ways.add(new AllOf(TokenField.GRAMS, code.nationalGrams(), PART_OF_NATIONAL_NUMBER));
        }
        if (!code.words().isEmpty()) {
            ways.add(new Every(
                    code.words().stream().map(word -> best(word(word))).toList()));
        }
        return ways;
    }

    private static Wanted best(List<Wanted> ways) {
        return new Best(ways, OTHERS_COUNT);
    }
}
