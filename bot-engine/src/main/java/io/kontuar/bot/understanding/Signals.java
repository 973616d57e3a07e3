package io.kontuar.bot.understanding;

/** Computes what the gate weighs from what the classifier sees. */
final class Signals {
    private Signals() {}

    static GateSignals of(Classifier.View view, Temperature temperature, int background) {
        double[] probabilities = temperature.probabilities(view.scores());
        return of(view, probabilities, background);
    }

    static GateSignals of(Classifier.View view, double[] probabilities, int background) {
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
        return new GateSignals(first, first - second, outside, view.centroid(), view.nearest(), view.known(), 0);
    }

    static GateSignals judged(GateSignals signals, Gate gate) {
        return new GateSignals(
                signals.top(),
                signals.margin(),
                signals.background(),
                signals.centroid(),
                signals.nearest(),
                signals.known(),
                gate.inScope(signals));
    }
}
