package io.kontuar.bot.understanding;

import java.util.List;

/** The one factor that turns linear scores into honest probabilities. */
record Temperature(double factor) {
    private static final int STEPS = 40;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** The factor under which held-out examples are least surprising. */
    static Temperature fit(List<float[]> scores, int[] labels) {
        double low = Math.log(0.2);
        double high = Math.log(60);
        for (int i = 0; i < STEPS; i++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (surprise(scores, labels, Math.exp(left)) < surprise(scores, labels, Math.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return new Temperature(Math.exp((low + high) / 2));
    }

    private static double surprise(List<float[]> scores, int[] labels, double factor) {
        Temperature temperature = new Temperature(factor);
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum -= Math.log(temperature.probabilities(scores.get(i))[labels[i]] + 1e-12);
        }
        return sum;
    }

    double[] probabilities(float[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        double[] probabilities = new double[scores.length];
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            probabilities[k] = Math.exp(factor * (scores[k] - highest));
            sum += probabilities[k];
        }
        for (int k = 0; k < scores.length; k++) {
            probabilities[k] /= sum;
        }
        return probabilities;
    }
}
