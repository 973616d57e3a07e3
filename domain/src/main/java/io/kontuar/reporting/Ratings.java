package io.kontuar.reporting;

import io.kontuar.conversation.Fact;
import java.util.OptionalDouble;

/**
 * What customers said of how it was. Formula: docs/glossary.md, CSAT.
 *
 * @param answered surveys that were answered
 * @param satisfied of these, the ones with a score of 4 or 5
 */
public record Ratings(long answered, long satisfied) {
    public static final Ratings NONE = new Ratings(0, 0);
    private static final int GOOD = 4;

    static Ratings of(Fact rated) {
        int score = Integer.parseInt(rated.details().getOrDefault(DayFigures.SCORE, "0"));
        return new Ratings(1, score >= GOOD ? 1 : 0);
    }

    Ratings plus(Ratings other) {
        return new Ratings(answered + other.answered, satisfied + other.satisfied);
    }

    /** satisfied / answered × 100, in percent from 0 to 100; empty when nobody answered. */
    public OptionalDouble satisfaction() {
        return answered == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * satisfied / answered);
    }
}
