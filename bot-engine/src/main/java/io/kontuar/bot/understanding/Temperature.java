package io.kontuar.bot.understanding;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** The one factor that turns linear scores into honest probabilities. */
record Temperature(double factor) {
    static final Temperature NONE = new Temperature(1);

    private static final int STEPS = 40;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** The factor under which held-out examples are least surprising. */
    static Temperature fit(List<float[]> scores, int[] labels) {
        return new Temperature(least(factor -> surprise(scores, labels, factor), 0.2, 60, STEPS));
    }

    private static double least(DoubleUnaryOperator cost, double from, double to, int steps) {
        double low = Math.log(from);
        double high = Math.log(to);
        for (int i = 0; i < steps; i++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (cost.applyAsDouble(Math.exp(left)) < cost.applyAsDouble(Math.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return Math.exp((low + high) / 2);
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
