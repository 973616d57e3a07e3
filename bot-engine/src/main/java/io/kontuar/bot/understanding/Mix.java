package io.kontuar.bot.understanding;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * How far each view of a message is believed: factors that turn the scores of all together into honest probabilities.
 *
 * @param lexical for the message's own words
 * @param english for its words put into English
 * @param sentence for its meaning
 */
record Mix(double lexical, double english, double sentence) {
    private static final int ROUNDS = 5;
    private static final int STEPS = 10;
    /** So many held-out examples tell the factors well enough. */
    private static final int ENOUGH = 2_500;

    private static final double WEAKEST = 0.02;

    /** The scores that each view gives a message; views that were not asked give none. */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
    record Scores(float[] lexical, float[] english, float[] sentence) {}

    /** The factors under which held-out examples are least surprising. */
    static Mix fit(List<Scores> all, int[] allLabels) {
        int step = Math.max(1, all.size() / ENOUGH);
        int[] kept = IntStream.range(0, all.size()).filter(i -> i % step == 0).toArray();
        List<Scores> scores = IntStream.of(kept).mapToObj(all::get).toList();
        int[] labels = IntStream.of(kept).map(i -> allLabels[i]).toArray();
        Mix mix = new Mix(3, 1, 1);
        double width = 8;
        for (int round = 0; round < ROUNDS; round++) {
            Mix now = mix;
            double lexical =
                    least(f -> new Mix(f, now.english, now.sentence).surprise(scores, labels), now.lexical, width);
            double english = least(f -> new Mix(lexical, f, now.sentence).surprise(scores, labels), now.english, width);
            double sentence = least(f -> new Mix(lexical, english, f).surprise(scores, labels), now.sentence, width);
            Mix then = new Mix(lexical, english, sentence);
            double both = least(f -> then.times(f).surprise(scores, labels), 1, width);
            mix = then.times(both);
            width = Math.max(1.5, width * 0.6);
        }
        return mix;
    }

    private Mix times(double factor) {
        return new Mix(lexical * factor, english * factor, sentence * factor);
    }

    /** The cheapest factor between start / width and start * width, by golden section. */
    private static double least(DoubleUnaryOperator cost, double start, double width) {
        double golden = (Math.sqrt(5) - 1) / 2;
        double low = Math.log(Math.max(WEAKEST, start) / width);
        double high = Math.log(Math.max(WEAKEST, start) * width);
        double left = high - golden * (high - low);
        double right = low + golden * (high - low);
        double leftCost = cost.applyAsDouble(Math.exp(left));
        double rightCost = cost.applyAsDouble(Math.exp(right));
        for (int i = 0; i < STEPS; i++) {
            if (leftCost < rightCost) {
                high = right;
                right = left;
                rightCost = leftCost;
                left = high - golden * (high - low);
                leftCost = cost.applyAsDouble(Math.exp(left));
            } else {
                low = left;
                left = right;
                leftCost = rightCost;
                right = low + golden * (high - low);
                rightCost = cost.applyAsDouble(Math.exp(right));
            }
        }
        return Math.exp((low + high) / 2);
    }

    private double surprise(List<Scores> scores, int[] labels) {
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum -= Math.log(probabilities(scores.get(i))[labels[i]] + 1e-9);
        }
        return sum;
    }

    double[] probabilities(Scores scores) {
        float[] joined = new float[scores.lexical.length];
        for (int k = 0; k < joined.length; k++) {
            joined[k] = (float) (lexical * scores.lexical[k] + sentence * scores.sentence[k]);
        }
        for (int k = 0; k < scores.english.length; k++) {
            joined[k] += (float) (english * scores.english[k]);
        }
        return Temperature.NONE.probabilities(joined);
    }
}
