package io.kontuar.bot.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Examples as numbers.
 *
 * @param labels the index of each one's intent
 * @param groups numbers that differ where intent or language differ
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
record TrainingSet(List<SparseVector> vectors, int[] labels, int[] groups, List<Intent> intents, int features) {
    /** The index of the background class, -1 for none. */
    int background() {
        return intents.indexOf(Intent.OUT_OF_SCOPE);
    }

    TrainingSet only(IntPredicate kept) {
        List<SparseVector> some = new ArrayList<>();
        int[] theirs = new int[labels.length];
        int[] theirGroups = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            if (kept.test(i)) {
                theirs[some.size()] = labels[i];
                theirGroups[some.size()] = groups[i];
                some.add(vectors.get(i));
            }
        }
        int size = some.size();
        return new TrainingSet(some, Arrays.copyOf(theirs, size), Arrays.copyOf(theirGroups, size), intents, features);
    }

    /**
     * For each example the fold that holds it out. Neighbours in a file resemble each other, so each fold takes a whole stretch of
     * an intent's examples in one language: closer to messages from other hands than a random draw.
     */
    int[] folds(int count) {
        Map<Integer, Integer> totals = new HashMap<>();
        for (int group : groups) {
            totals.merge(group, 1, Integer::sum);
        }
        Map<Integer, Integer> seen = new HashMap<>();
        int[] folds = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            int before = seen.merge(groups[i], 1, Integer::sum) - 1;
            folds[i] = before * count / totals.getOrDefault(groups[i], 1);
        }
        return folds;
    }
}
