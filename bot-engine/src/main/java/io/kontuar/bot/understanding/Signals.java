package io.kontuar.bot.understanding;

import org.jspecify.annotations.Nullable;

/** Computes what the gate weighs from what the classifiers see. */
final class Signals {
    private Signals() {}

    static GateSignals of(
            double[] probabilities, Classifier.View view, SentenceClassifier.@Nullable View deep, int background) {
        double first = 0;
        double second = 0;
        for (int k = 0; k < probabilities.length; k++) {
            if (k != background && probabilities[k] > first) {
                second = first;
                first = probabilities[k];
            } else if (k != background) {
                second = Math.max(second, probabilities[k]);
            }
        }
        double outside = background < 0 ? 0 : probabilities[background];
        return new GateSignals(
                first,
                first - second,
                outside,
                view.centroid(),
                view.nearest(),
                view.known(),
                deep == null ? 0 : Math.max(1e-6, deep.nearest()),
                deep == null ? 0 : deep.middle(),
                deep == null ? 0 : energy(deep.scores(), background),
                0);
    }

    /** The highest score's distance from the mean, as a share of a strong one. */
    private static double energy(float[] scores, int background) {
        double highest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            highest = k == background ? highest : Math.max(highest, scores[k]);
            sum += scores[k];
        }
        return Math.clamp((highest - sum / scores.length) / 12, 0, 1);
    }
}
