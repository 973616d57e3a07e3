package io.kontuar.bot.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** Examples as numbers: vectors, the index of each one's intent, and which intent is the background (-1 for none). */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
record TrainingSet(List<SparseVector> vectors, int[] labels, List<Intent> intents, int features) {
    int background() {
        return intents.indexOf(Intent.OUT_OF_SCOPE);
    }

    TrainingSet only(IntPredicate kept) {
        List<SparseVector> some = new ArrayList<>();
        int[] theirs = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            if (kept.test(i)) {
                theirs[some.size()] = labels[i];
                some.add(vectors.get(i));
            }
        }
        return new TrainingSet(some, Arrays.copyOf(theirs, some.size()), intents, features);
    }

    /**
     * For each example the fold that holds it out. Neighbours in a file resemble each other, so each fold takes a whole stretch of
     * every intent's examples: closer to messages from other hands than a random draw.
     */
    int[] folds(int count) {
        int[] totals = new int[intents.size()];
        for (int label : labels) {
            totals[label]++;
        }
        int[] seen = new int[intents.size()];
        int[] folds = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            folds[i] = seen[labels[i]]++ * count / totals[labels[i]];
        }
        return folds;
    }
}
