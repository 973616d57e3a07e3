package io.kontuar.engine.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a person typed, taken apart in the way {@link SearchTokens} takes documents apart. Bounded: of longer texts only
 * the beginning counts.
 *
 * @param whole all of it as one code, for numbers typed with blanks; empty when it holds no digit
 */
public record SearchTerms(String whole, List<Term> terms) {
    static final int MOST_CHARACTERS = 200;
    static final int MOST_TERMS = 10;
    private static final int MOST_WORDS_OF_A_CODE = 8;

    public SearchTerms {
        terms = List.copyOf(terms);
    }

    /** One thing that was typed; a document should have all of them. */
    public sealed interface Term {

        /**
         * @param typing the last word, perhaps not finished: anything that begins so will do
         */
        record Plain(String word, Set<String> stems, boolean typing) implements Term {
            public Plain {
                stems = Set.copyOf(stems);
            }

            /** The word's beginning as {@link SearchTokens#beginnings} holds it. */
            public boolean shortBeginning() {
                return word.length() >= SearchTokens.SHORTEST_BEGINNING
                        && word.length() <= SearchTokens.LONGEST_BEGINNING;
            }

            public Set<String> grams() {
                return Grams.covering(word);
            }
        }

        /**
         * A number, an order number, an e-mail address, or a part of one.
         *
         * @param words the same as plain words; empty when it is digits alone
         */
        record Code(String code, List<Plain> words) implements Term {
            /** Digits that tell numbers apart whatever stands before them, a country's code or a zero. */
            private static final int NATIONAL = 9;

            public Code {
                words = List.copyOf(words);
            }

            public Set<String> grams() {
                return Grams.covering(code);
            }

            /** The grams of the number without what may stand before it; empty when nothing may. */
            public Set<String> nationalGrams() {
                return words.isEmpty() && code.length() > NATIONAL
                        ? Grams.covering(code.substring(code.length() - NATIONAL))
                        : Set.of();
            }
        }
    }

    public static SearchTerms of(String typed) {
        String text = typed.length() > MOST_CHARACTERS ? typed.substring(0, MOST_CHARACTERS) : typed;
        Stems stems = new Stems();
        List<Term> terms = new ArrayList<>();
        List<List<Chunk>> runs = Chunk.runs(text);
        boolean typing = !text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1));
        for (int i = 0; i < runs.size(); i++) {
            List<Chunk> run = runs.get(i);
            boolean last = typing && i == runs.size() - 1;
            Chunk.number(run)
                    .ifPresentOrElse(
                            number -> terms.add(new Term.Code(number, List.of())),
                            () -> run.forEach(chunk -> terms.addAll(terms(chunk, last, stems))));
        }
        return new SearchTerms(whole(text), terms.stream().limit(MOST_TERMS).toList());
    }

    private static String whole(String text) {
        String folded = Folding.fold(Folding.normal(text));
        return Chunk.hasDigit(folded) && folded.length() <= Chunk.LONGEST ? folded : "";
    }

    private static List<? extends Term> terms(Chunk chunk, boolean last, Stems stems) {
        List<Term.Plain> words = plain(Word.of(chunk.text(), stems), last);
        String code = chunk.compact();
        if (chunk.kind() == Chunk.Kind.WORDS || code.length() < Grams.SHORTEST) {
            return words;
        }
        boolean digits = chunk.kind() == Chunk.Kind.DIGITS;
        return List.of(new Term.Code(
                code,
                digits ? List.of() : words.stream().limit(MOST_WORDS_OF_A_CODE).toList()));
    }

    private static List<Term.Plain> plain(List<Word> words, boolean last) {
        List<Term.Plain> plain = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            plain.add(new Term.Plain(word.folded(), word.stems(), last && i == words.size() - 1));
        }
        return plain;
    }
}
