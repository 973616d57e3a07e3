package io.kontuar.bot.understanding;

import java.util.Arrays;
import java.util.List;

/** How long readings take, each message as if never seen before, after a warm-up. */
record ReadingTimes(double p50, double p99, double mean) {
    private static final int WARM_UP = 3_000;
    private static final int TIMED = 3_000;

    /** In microseconds. */
    static ReadingTimes of(Model model, EntityRules rules, List<Example> messages) {
        Understanding understanding = new Understanding(model, rules);
        double[] micros = new double[TIMED];
        for (int i = 0; i < WARM_UP + TIMED; i++) {
            int at = i % messages.size();
            if (at == 0) {
                model.forget();
            }
            long start = System.nanoTime();
            understanding.read(messages.get(at).text(), messages.get(at).language());
            micros[i % TIMED] = (System.nanoTime() - start) / 1e3;
        }
        Arrays.sort(micros);
        double mean = Arrays.stream(micros).average().orElse(0);
        return new ReadingTimes(micros[TIMED / 2], micros[TIMED * 99 / 100], mean);
    }
}
