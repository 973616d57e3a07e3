package io.kontuar.bot.understanding;

/** An intent with its calibrated probability, 0 to 1: of a hundred readings at 0.8, about eighty are right. */
public record ScoredIntent(Intent intent, double probability) {}
