package io.kontuar.bot.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** What the sentence directions of the examples teach: a head over them, the middle of each class, and the examples themselves. */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
record SentenceClassifier(Softmax head, float[][] middles, float[][] directions, int[] labels, int background) {
    private static final int CLASSES_LOOKED_AT = 3;

    /** What this classifier sees of one text, before calibration. */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
    record View(float[] scores, float middle, float nearest) {}

    /**
     * @param directions of the examples
     * @param names directions of the intents' own names, one more example for each
     */
    static SentenceClassifier train(TrainingSet set, float[][] directions, float[][] names, IntPredicate kept) {
        List<float[]> some = new ArrayList<>();
        List<Integer> theirs = new ArrayList<>();
        boolean[] present = new boolean[names.length];
        for (int i = 0; i < directions.length; i++) {
            if (kept.test(i)) {
                some.add(directions[i]);
                theirs.add(set.labels()[i]);
                present[set.labels()[i]] = true;
            }
        }
        int examples = some.size();
        for (int k = 0; k < names.length; k++) {
            if (present[k] && k != set.background()) {
                some.add(names[k]);
                theirs.add(k);
            }
        }
        int[] labels = theirs.stream().mapToInt(Integer::intValue).toArray();
        Softmax head = Softmax.train(some.toArray(float[][]::new), labels, names.length);
        return around(
                head,
                some.subList(0, examples).toArray(float[][]::new),
                Arrays.copyOf(labels, examples),
                set.background());
    }

    static SentenceClassifier around(Softmax head, float[][] directions, int[] labels, int background) {
        float[][] middles = new float[head.classes()][SentenceModel.SIZE];
        for (int i = 0; i < labels.length; i++) {
            for (int d = 0; d < SentenceModel.SIZE; d++) {
                middles[labels[i]][d] += directions[i][d];
            }
        }
        for (float[] middle : middles) {
            double length = Math.sqrt(dot(middle, middle));
            for (int d = 0; d < middle.length && length > 0; d++) {
                middle[d] = (float) (middle[d] / length);
            }
        }
        return new SentenceClassifier(head, middles, directions, labels, background);
    }

    View view(float[] direction) {
        float[] scores = head.scores(direction);
        boolean[] near = likeliest(scores);
        double middle = 0;
        for (int k = 0; k < middles.length; k++) {
            if (near[k]) {
                middle = Math.max(middle, dot(direction, middles[k]));
            }
        }
        double nearest = 0;
        for (int i = 0; i < labels.length; i++) {
            if (near[labels[i]]) {
                nearest = Math.max(nearest, dot(direction, directions[i]));
            }
        }
        return new View(scores, (float) middle, (float) nearest);
    }

    private boolean[] likeliest(float[] scores) {
        boolean[] likeliest = new boolean[scores.length];
        for (int round = 0; round < CLASSES_LOOKED_AT; round++) {
            int best = -1;
            for (int k = 0; k < scores.length; k++) {
                if (k != background && !likeliest[k] && (best < 0 || scores[k] > scores[best])) {
                    best = k;
                }
            }
            if (best >= 0) {
                likeliest[best] = true;
            }
        }
        return likeliest;
    }

    /** Four sums side by side, which the processor does at once. */
    private static double dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        for (int d = 0; d < a.length; d += 4) {
            s0 += a[d] * b[d];
            s1 += a[d + 1] * b[d + 1];
            s2 += a[d + 2] * b[d + 2];
            s3 += a[d + 3] * b[d + 3];
        }
        return (double) s0 + s1 + s2 + s3;
    }
}
