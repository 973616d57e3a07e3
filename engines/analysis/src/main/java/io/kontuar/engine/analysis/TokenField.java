package io.kontuar.engine.analysis;

import java.util.Collection;
import java.util.Locale;

/** The fields of an index in which tokens are looked for; {@link SearchTokens} tells what is in each. */
public enum TokenField {
    /** Scored by how often and how rare a word is, and how long the text. */
    WORDS,
    /** Scored as {@link #WORDS}. */
    STEMS,
    TITLES,
    BEGINNINGS,
    NAMES,
    CODES,
    GRAMS;

    /** Its name in the index. */
    public String inIndex() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it counts how often a token stands there, and how many there are. */
    public boolean counted() {
        return this == WORDS || this == STEMS;
    }

    public Collection<String> of(SearchTokens tokens) {
        return switch (this) {
            case WORDS -> tokens.words();
            case STEMS -> tokens.stems();
            case TITLES -> tokens.titles();
            case BEGINNINGS -> tokens.beginnings();
            case NAMES -> tokens.names();
            case CODES -> tokens.codes();
            case GRAMS -> tokens.grams();
        };
    }
}
