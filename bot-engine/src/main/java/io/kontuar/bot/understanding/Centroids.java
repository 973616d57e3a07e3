package io.kontuar.bot.understanding;

import java.util.List;

/** The middle of each class's examples, scaled to length one. */
final class Centroids {
    private final int classes;
    private final float[] middles;

    private Centroids(int classes, float[] middles) {
        this.classes = classes;
        this.middles = middles;
    }

    static Centroids of(List<SparseVector> vectors, int[] labels, int classes, int features) {
        float[] sums = new float[features * classes];
        for (int i = 0; i < labels.length; i++) {
            SparseVector vector = vectors.get(i);
            for (int j = 0; j < vector.size; j++) {
                sums[vector.ids[j] * classes + labels[i]] += vector.values[j];
            }
        }
        double[] squares = new double[classes];
        for (int i = 0; i < sums.length; i++) {
            squares[i % classes] += sums[i] * sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sums[i] == 0 ? 0 : (float) (sums[i] / Math.sqrt(squares[i % classes]));
        }
        return new Centroids(classes, sums);
    }

    /** Cosine between a text and the middle of a class, 0 to 1. */
    float similarity(SparseVector vector, int label) {
        double dot = 0;
        double square = 0;
        for (int i = 0; i < vector.size; i++) {
            dot += vector.values[i] * middles[vector.ids[i] * classes + label];
            square += vector.values[i] * vector.values[i];
        }
        return square == 0 ? 0 : (float) Math.min(1, dot / Math.sqrt(square));
    }
}
