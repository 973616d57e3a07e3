package io.kontuar.bot.understanding;

import org.jspecify.annotations.Nullable;

/**
 * What training costs time to find; everything else of a {@link Model} follows from the examples at once.
 *
 * @param certain how certain the first tier must be to answer without the second
 * @param sentences the second tier's part, absent without a sentence model
 */
record Trained(
        LinearWeights linear,
        Temperature temperature,
        Gate gate,
        Certainty certain,
        @Nullable TrainedSentences sentences) {}
