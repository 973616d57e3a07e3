package io.kontuar.bot.understanding;

import java.util.List;

/** Decides what a reading is good for; its weights are learnt from held-out examples, in scope and out. */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
record Gate(double[] weights) {
    /** Below this estimate a message is treated as none of the shop's business. */
    private static final double IN_SCOPE = 0.45;

    private static final double CLEAR = 0.6;
    private static final double LEANING = 0.45;
    private static final double LEANING_MARGIN = 0.3;
    private static final double TWO_TOGETHER = 0.4;

    private static final int ROUNDS = 600;
    private static final double RATE = 1.0;
    private static final double DECAY = 1e-4;

    static Gate fit(List<GateSignals> signals, boolean[] inScope) {
        double[][] rows = signals.stream().map(Gate::row).toArray(double[][]::new);
        double[] weights = new double[rows[0].length];
        double positives = 0;
        for (boolean in : inScope) {
            positives += in ? 1 : 0;
        }
        double weightIn = rows.length / (2 * Math.max(positives, 1));
        double weightOut = rows.length / (2 * Math.max(rows.length - positives, 1));
        double[] momentum = new double[weights.length];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[weights.length];
            for (int i = 0; i < rows.length; i++) {
                double error =
                        (inScope[i] ? weightIn : weightOut) * ((inScope[i] ? 1 : 0) - logistic(weights, rows[i]));
                for (int j = 0; j < weights.length; j++) {
                    slope[j] += error * rows[i][j];
                }
            }
            for (int j = 0; j < weights.length; j++) {
                momentum[j] = 0.9 * momentum[j] + slope[j] / rows.length - DECAY * weights[j];
                weights[j] += RATE * momentum[j];
            }
        }
        return new Gate(weights);
    }

    GateSignals judged(GateSignals signals) {
        return signals.judged(logistic(weights, row(signals)));
    }

    private static double[] row(GateSignals signals) {
        return new double[] {
            1,
            signals.top(),
            signals.margin(),
            signals.background(),
            signals.centroid() * 3,
            signals.nearest() * 2,
            signals.known() * 2,
            signals.meaning() * 3,
            signals.middle() * 3,
            signals.energy() * 3,
            signals.top() * signals.meaning() * 2
        };
    }

    private static double logistic(double[] weights, double[] row) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += weights[j] * row[j];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    static Verdict verdict(List<ScoredIntent> intents, GateSignals signals) {
        if (signals.inScope() < IN_SCOPE || intents.isEmpty()) {
            return new Verdict.Unknown();
        }
        ScoredIntent first = intents.getFirst();
        if (signals.top() >= CLEAR || (signals.top() >= LEANING && signals.margin() >= LEANING_MARGIN)) {
            return new Verdict.Confident(first);
        }
        if (intents.size() < 2 || signals.top() + intents.get(1).probability() < TWO_TOGETHER) {
            return new Verdict.Unknown();
        }
        return new Verdict.Unsure(first, intents.get(1));
    }
}
