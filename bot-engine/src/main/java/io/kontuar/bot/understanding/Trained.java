package io.kontuar.bot.understanding;

/** What training costs time to find; everything else of a {@link Model} follows from the examples at once. */
record Trained(LinearWeights linear, Temperature temperature, Gate gate) {}
