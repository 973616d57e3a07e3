package io.kontuar.bot.understanding;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** One linear score per class; weights lie feature by feature so that a text reads few cache lines. */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
record LinearWeights(int classes, float[] weights, float[] bias) {
    /** As good as logistic regression on our messages once calibrated, and faster to train. */
    private static final SolverType SOLVER = SolverType.MCSVM_CS;

    private static final double COST = 1;
    private static final double TOLERANCE = 0.2;

    static LinearWeights train(List<SparseVector> vectors, int[] labels, int classes, int features) {
        Problem problem = new Problem();
        problem.l = vectors.size();
        problem.n = features + 1;
        problem.bias = 1;
        problem.x = new Feature[problem.l][];
        problem.y = new double[problem.l];
        for (int i = 0; i < problem.l; i++) {
            problem.x[i] = nodes(vectors.get(i), features + 1);
            problem.y[i] = labels[i];
        }
        Linear.disableDebugOutput();
        Parameter parameter = new Parameter(SOLVER, COST, TOLERANCE);
        parameter.setRandom(new Random(20_260_101));
        return of(Linear.train(problem, parameter), classes, features);
    }

    private static Feature[] nodes(SparseVector vector, int biasIndex) {
        Feature[] nodes = new Feature[vector.size + 1];
        for (int i = 0; i < vector.size; i++) {
            nodes[i] = new FeatureNode(vector.ids[i] + 1, vector.values[i]);
        }
        nodes[vector.size] = new FeatureNode(biasIndex, 1);
        Arrays.sort(nodes, Comparator.comparingInt(Feature::getIndex));
        return nodes;
    }

    private static LinearWeights of(de.bwaldvogel.liblinear.Model model, int classes, int features) {
        double[] trained = model.getFeatureWeights();
        int columns = trained.length / (features + 1);
        float[] weights = new float[features * classes];
        float[] bias = new float[classes];
        Arrays.fill(bias, -10);
        for (int k = 0; k < model.getNrClass(); k++) {
            int label = model.getLabels()[k];
            int column = columns == 1 ? 0 : k;
            float sign = columns == 1 && k == 1 ? -1 : 1;
            for (int f = 0; f < features; f++) {
                weights[f * classes + label] = sign * (float) trained[f * columns + column];
            }
            bias[label] = sign * (float) trained[features * columns + column];
        }
        return new LinearWeights(classes, weights, bias);
    }

    float[] scores(SparseVector vector) {
        float[] scores = bias.clone();
        for (int i = 0; i < vector.size; i++) {
            int row = vector.ids[i] * classes;
            float value = vector.values[i];
            for (int k = 0; k < classes; k++) {
                scores[k] += value * weights[row + k];
            }
        }
        return scores;
    }
}
