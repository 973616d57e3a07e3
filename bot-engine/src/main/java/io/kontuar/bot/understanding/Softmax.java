package io.kontuar.bot.understanding;

import java.util.Random;

/** A softmax head over sentence directions; weights lie number by number, so that classes are summed side by side. */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
record Softmax(int classes, float[] weights) {
    /** What a direction's numbers are multiplied by: chosen by measuring. */
    private static final float SCALE = 5;

    private static final int BATCH = 16;
    private static final float RATE = 0.5f;
    private static final float DECAY = 3f;
    private static final float MOMENTUM = 0.8f;
    private static final int EXAMPLES_SEEN = 80_000;
    private static final int FEWEST_ROUNDS = 8;
    private static final int MOST_ROUNDS = 60;

    static Softmax train(float[][] directions, int[] labels, int classes) {
        return new Descent(directions, labels, classes).run();
    }

    float[] scores(float[] direction) {
        float[] scores = new float[classes];
        addTo(scores, direction, weights, classes);
        return scores;
    }

    private static void addTo(float[] scores, float[] direction, float[] weights, int classes) {
        int bias = direction.length * classes;
        for (int k = 0; k < classes; k++) {
            scores[k] = weights[bias + k];
        }
        for (int j = 0; j < direction.length; j++) {
            float value = direction[j] * SCALE;
            int row = j * classes;
            for (int k = 0; k < classes; k++) {
                scores[k] += value * weights[row + k];
            }
        }
    }

    /** Stochastic gradient descent with momentum and a rate that falls to nothing. */
    private static final class Descent {
        private final float[][] directions;
        private final int[] labels;
        private final int classes;
        private final float[] weights;
        private final float[] slope;
        private final float[] scores;

        Descent(float[][] directions, int[] labels, int classes) {
            this.directions = directions;
            this.labels = labels;
            this.classes = classes;
            this.weights = new float[(SentenceModel.SIZE + 1) * classes];
            this.slope = new float[weights.length];
            this.scores = new float[classes];
        }

        Softmax run() {
            int count = directions.length;
            int rounds = Math.clamp(EXAMPLES_SEEN / Math.max(1, count), FEWEST_ROUNDS, MOST_ROUNDS);
            int[] order = new int[count];
            for (int i = 0; i < count; i++) {
                order[i] = i;
            }
            Random random = new Random(20_260_101);
            long steps = (long) rounds * ((count + BATCH - 1) / BATCH);
            long step = 0;
            for (int round = 0; round < rounds; round++) {
                shuffle(order, random);
                for (int from = 0; from < count; from += BATCH) {
                    float rate = RATE * (1 - (float) step++ / steps);
                    batch(order, from, Math.min(count, from + BATCH), rate);
                }
            }
            return new Softmax(classes, weights);
        }

        private void batch(int[] order, int from, int to, float rate) {
            float factor = -rate * (1 - MOMENTUM) / BATCH;
            for (int i = from; i < to; i++) {
                float[] direction = directions[order[i]];
                addTo(scores, direction, weights, classes);
                errors(labels[order[i]]);
                for (int j = 0; j <= direction.length; j++) {
                    float value = factor * (j < direction.length ? direction[j] * SCALE : 1);
                    int row = j * classes;
                    for (int k = 0; k < classes; k++) {
                        slope[row + k] += value * scores[k];
                    }
                }
            }
            float keep = 1 - rate * DECAY / directions.length;
            for (int w = 0; w < weights.length; w++) {
                weights[w] = weights[w] * keep + slope[w];
                slope[w] *= MOMENTUM;
            }
        }

        private void errors(int label) {
            float highest = Float.NEGATIVE_INFINITY;
            for (float score : scores) {
                highest = Math.max(highest, score);
            }
            float sum = 0;
            for (int k = 0; k < classes; k++) {
                scores[k] = (float) Math.exp(scores[k] - highest);
                sum += scores[k];
            }
            for (int k = 0; k < classes; k++) {
                scores[k] /= sum;
            }
            scores[label] -= 1;
        }

        private static void shuffle(int[] order, Random random) {
            for (int i = order.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int held = order[i];
                order[i] = order[other];
                order[other] = held;
            }
        }
    }
}
