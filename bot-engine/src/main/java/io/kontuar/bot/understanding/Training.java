package io.kontuar.bot.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Trains the classifier, and on held-out folds its temperature and its gate. */
final class Training {
    private static final int FOLDS = 3;

    private final TrainingSet set;
    private final List<float[]> scores = new ArrayList<>();
    private final List<Classifier.View> views = new ArrayList<>();
    private final List<Boolean> inScope = new ArrayList<>();

    private Training(TrainingSet set) {
        this.set = set;
    }

    static Trained on(TrainingSet set) {
        return new Training(set).run();
    }

    private Trained run() {
        int[] heldLabels = holdOutFolds();
        Temperature temperature = Temperature.fit(scores, heldLabels);
        if (set.background() < 0) {
            holdOutIntents();
        }
        List<GateSignals> signals = new ArrayList<>();
        boolean[] inside = new boolean[views.size()];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = inScope.get(i);
            signals.add(Signals.of(views.get(i), temperature, set.background()));
        }
        LinearWeights linear =
                LinearWeights.train(set.vectors(), set.labels(), set.intents().size(), set.features());
        return new Trained(linear, temperature, Gate.fit(signals, inside));
    }

    private int[] holdOutFolds() {
        int[] folds = set.folds(FOLDS);
        int[] heldLabels = new int[folds.length];
        int held = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Classifier classifier = Classifier.train(set.only(i -> folds[i] != out));
            for (int i = 0; i < folds.length; i++) {
                if (folds[i] == fold) {
                    Classifier.View view = classifier.view(set.vectors().get(i));
                    heldLabels[held++] = set.labels()[i];
                    scores.add(view.scores());
                    views.add(view);
                    inScope.add(set.labels()[i] != set.background());
                }
            }
        }
        return Arrays.copyOf(heldLabels, held);
    }

    /** Without a background class, whole intents are held out in turn and stand for what is out of scope. */
    private void holdOutIntents() {
        for (int part = 0; part < 2; part++) {
            int out = part;
            Classifier classifier = Classifier.train(set.only(i -> set.labels()[i] % 4 != out));
            for (int i = 0; i < set.labels().length; i++) {
                if (set.labels()[i] % 4 == part) {
                    views.add(classifier.view(set.vectors().get(i)));
                    inScope.add(false);
                }
            }
        }
    }
}
