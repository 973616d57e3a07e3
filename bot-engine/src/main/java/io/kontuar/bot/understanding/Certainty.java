package io.kontuar.bot.understanding;

import java.util.List;
import java.util.stream.IntStream;

/** From where on the first tier answers by itself, because a second look would hardly change it. */
record Certainty(double least) {
    /** Of the held-out messages above the line so many were right; the rest of the doubt is the second tier's as well. */
    private static final double RIGHT = 0.985;

    private static final int FEWEST = 20;

    /** The lowest line above which held-out messages were read right so often. */
    static Certainty fit(List<GateSignals> signals, boolean[] right) {
        List<Integer> order = IntStream.range(0, right.length)
                .boxed()
                .sorted((a, b) -> Double.compare(of(signals.get(b)), of(signals.get(a))))
                .toList();
        double least = 1;
        int good = 0;
        for (int rank = 0; rank < right.length; rank++) {
            good += right[order.get(rank)] ? 1 : 0;
            if (rank >= FEWEST && good >= RIGHT * (rank + 1)) {
                least = of(signals.get(order.get(rank)));
            }
        }
        return new Certainty(least);
    }

    boolean reached(GateSignals signals) {
        return of(signals) >= least;
    }

    private static double of(GateSignals signals) {
        return signals.top() * signals.inScope();
    }
}
