package io.kontuar.engine.analysis;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What an engine is asked for: a tree of plain conditions, which each engine translates as it stands. So all of them find
 * the same, in the same order.
 */
public sealed interface Wanted {

    /** A token, scored by its rarity (BM25) times {@code boost}. */
    record Token(TokenField field, String token, float boost) implements Wanted {}

    /** A token, worth {@code score} wherever it stands. */
    record Exactly(TokenField field, String token, float score) implements Wanted {}

    /** A token that begins so, worth {@code score}. */
    record Beginning(TokenField field, String beginning, float score) implements Wanted {}

    /** All of these tokens, together worth {@code score}. */
    record AllOf(TokenField field, Set<String> tokens, float score) implements Wanted {
        public AllOf {
            tokens = Set.copyOf(tokens);
        }
    }

    /**
     * A token with up to {@code edits} letters wrong, of which the first is right: the {@link #MOST_SPELLINGS} nearest ones
     * that are in the index, as rare as the commonest of them.
     */
    record Nearly(TokenField field, String word, int edits, float boost) implements Wanted {
        public static final int MOST_SPELLINGS = 20;
        public static final int RIGHT_LETTERS = 1;
    }

    /** One of these ways: the best one's score, and of the others' scores the part {@code othersCount}. */
    record Best(List<Wanted> ways, float othersCount) implements Wanted {
        public Best(Collection<? extends Wanted> ways, float othersCount) {
            this(List.<Wanted>copyOf(ways), othersCount);
        }

        public Best {
            ways = List.copyOf(ways);
        }
    }

    /** All of these; scores are added. */
    record Every(List<Wanted> all) implements Wanted {
        public Every {
            all = List.copyOf(all);
        }
    }

    /** At least so many of these; scores are added. */
    record Some(List<Wanted> of, int atLeast) implements Wanted {
        public Some {
            of = List.copyOf(of);
        }
    }

    /** This one; those that hold some of the others, too, come first. */
    record Preferably(Wanted needed, List<Wanted> welcome) implements Wanted {
        public Preferably {
            welcome = List.copyOf(welcome);
        }
    }
}
