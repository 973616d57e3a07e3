package io.kontuar.bot.understanding;

import java.util.List;

/** The training examples by the words they use, to see how near the nearest one is to a text. */
final class NearestExamples {
    /** Words in more examples than this say little and would cost much. */
    private static final int COMMONEST = 400;

    private final int[] starts;
    private final int[] examples;
    private final float[] values;
    private final int[] labels;

    private NearestExamples(int[] starts, int[] examples, float[] values, int[] labels) {
        this.starts = starts;
        this.examples = examples;
        this.values = values;
        this.labels = labels;
    }

    static NearestExamples of(List<SparseVector> vectors, int[] labels, int features) {
        int[] starts = new int[features + 1];
        for (SparseVector vector : vectors) {
            for (int j = 0; j < vector.words; j++) {
                starts[vector.ids[j] + 1]++;
            }
        }
        for (int f = 0; f < features; f++) {
            starts[f + 1] += starts[f];
        }
        int[] examples = new int[starts[features]];
        float[] values = new float[starts[features]];
        int[] next = starts.clone();
        for (int i = 0; i < labels.length; i++) {
            SparseVector vector = vectors.get(i);
            for (int j = 0; j < vector.words; j++) {
                int at = next[vector.ids[j]]++;
                examples[at] = i;
                values[at] = vector.values[j];
            }
        }
        return new NearestExamples(starts, examples, values, labels);
    }

    /** Cosine between the text's words and those of the nearest example outside the background class, 0 to 1. */
    float nearest(SparseVector vector, int background) {
        float[] dots = new float[labels.length];
        float best = 0;
        for (int j = 0; j < vector.words; j++) {
            int from = starts[vector.ids[j]];
            int to = starts[vector.ids[j] + 1];
            if (to - from <= COMMONEST) {
                for (int p = from; p < to; p++) {
                    float dot = dots[examples[p]] + vector.values[j] * values[p];
                    dots[examples[p]] = dot;
                    if (dot > best && labels[examples[p]] != background) {
                        best = dot;
                    }
                }
            }
        }
        return Math.min(1, best);
    }
}
