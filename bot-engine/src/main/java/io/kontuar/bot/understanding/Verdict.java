package io.kontuar.bot.understanding;

/** What may be done with a reading: act on it, ask which of two was meant, or admit not to know. */
public sealed interface Verdict {
    /** One intent stands out far enough to act on it. */
    record Confident(ScoredIntent intent) implements Verdict {}

    /** One of these two, most likely; the customer should say which. */
    record Unsure(ScoredIntent first, ScoredIntent second) implements Verdict {}

    /** Nothing known is near: out of scope, empty, or unreadable. */
    record Unknown() implements Verdict {}
}
