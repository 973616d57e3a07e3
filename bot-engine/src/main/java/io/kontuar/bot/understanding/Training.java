package io.kontuar.bot.understanding;

import io.kontuar.channel.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Trains both tiers, and on held-out folds how far each view is believed and what the gate makes of them. */
final class Training {
    private static final int FEW = 1_500;
    private static final int MANY = 5_000;
    /** Without a background class every intent of this many is held out in turn, to see what an unknown one looks like. */
    private static final int INTENT_PARTS = 4;
    /** With fewer held-out examples than this of a kind, how far views are believed is learnt from all. */
    private static final int ENOUGH = 200;

    private static final float[] NO_SCORES = {};

    private final Prepared prepared;
    private final TrainingSet set;
    private final @Nullable Deep deep;
    private final List<Held> held = new ArrayList<>();

    private Training(Prepared prepared, @Nullable Deep deep) {
        this.prepared = prepared;
        this.set = prepared.set();
        this.deep = deep;
    }

    /**
     * What the second tier learns from.
     *
     * @param directions of the examples
     * @param names directions of the intents' names
     * @param english the examples' words in English, where there is anything to put into it
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
    record Deep(
            float[][] directions, float[][] names, @Nullable EnglishWords english) {}

    /** Both tiers, or the first alone when there is nothing for the second. */
    static Trained on(Prepared prepared, @Nullable Deep deep) {
        return new Training(prepared, deep).run();
    }

    /** What the second tier saw of a held-out message. */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
    private record Seen(SentenceClassifier.View view, float[] english) {}

    /** A message that the classifiers had not seen; label -1 when its intent was unknown to them as well. */
    private record Held(
            int label,
            int example,
            Classifier.View view,
            @Nullable Seen seen) {
        Seen deep() {
            if (seen == null) {
                throw new IllegalStateException("the sentence model has not seen a held-out example");
            }
            return seen;
        }

        Mix.Scores scores() {
            return new Mix.Scores(view.scores(), deep().english(), deep().view().scores());
        }
    }

    private Trained run() {
        CompletableFuture<LinearWeights> linear = CompletableFuture.supplyAsync(() -> linear(set));
        holdOutFolds();
        List<Held> labelled = held.stream().filter(one -> one.label() >= 0).toList();
        List<float[]> scores = labelled.stream().map(one -> one.view().scores()).toList();
        Temperature temperature = Temperature.fit(scores, labels(labelled));
        if (set.background() < 0 && set.intents().size() >= INTENT_PARTS) {
            holdOutIntents();
        }
        boolean[] inside = new boolean[held.size()];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = held.get(i).label() >= 0 && held.get(i).label() != set.background();
        }
        Gate gate = Gate.fit(shallow(temperature), inside);
        List<GateSignals> judged =
                shallow(temperature).stream().map(gate::judged).toList();
        TrainedSentences sentences = deep == null ? null : sentences(deep, labelled, inside);
        Certainty certain = Certainty.fit(judged, settled(sentences));
        return new Trained(linear.join(), temperature, gate, certain, sentences);
    }

    private List<GateSignals> shallow(Temperature temperature) {
        return held.stream()
                .map(one ->
                        Signals.of(temperature.probabilities(one.view().scores()), one.view(), null, set.background()))
                .toList();
    }

    /** For which held-out messages a second look would not have turned a wrong reading into a right one. */
    private boolean[] settled(@Nullable TrainedSentences sentences) {
        boolean[] settled = new boolean[held.size()];
        for (int i = 0; i < settled.length; i++) {
            Held one = held.get(i);
            boolean wanted = one.label() >= 0 && one.label() != set.background();
            settled[i] = wanted
                    && (Classifier.top(one.view().scores(), set.background()) == one.label()
                            || (sentences != null && top(mix(sentences, one)) != one.label()));
        }
        return settled;
    }

    private double[] mix(TrainedSentences sentences, Held one) {
        return (isEnglish(one) ? sentences.plain() : sentences.translated()).probabilities(one.scores());
    }

    private int top(double[] probabilities) {
        int best = -1;
        for (int k = 0; k < probabilities.length; k++) {
            if (k != set.background() && (best < 0 || probabilities[k] > probabilities[best])) {
                best = k;
            }
        }
        return best;
    }

    private static int[] labels(List<Held> held) {
        return held.stream().mapToInt(Held::label).toArray();
    }

    private static LinearWeights linear(TrainingSet set) {
        return LinearWeights.train(set.vectors(), set.labels(), set.intents().size(), set.features());
    }

    private TrainedSentences sentences(Deep learnt, List<Held> labelled, boolean[] inside) {
        CompletableFuture<Softmax> head = CompletableFuture.supplyAsync(
                () -> SentenceClassifier.train(set, learnt.directions(), learnt.names(), i -> true)
                        .head());
        EnglishWords english = learnt.english();
        LinearWeights words = english == null ? null : linear(english.set());
        Mix plain = mix(labelled, labelled.stream().filter(this::isEnglish).toList());
        Mix translated =
                mix(labelled, labelled.stream().filter(one -> !isEnglish(one)).toList());
        List<GateSignals> signals = held.stream()
                .map(one -> Signals.of(
                        (isEnglish(one) ? plain : translated).probabilities(one.scores()),
                        one.view(),
                        one.deep().view(),
                        set.background()))
                .toList();
        return new TrainedSentences(
                head.join(), words, plain, translated, Gate.fit(signals, inside), learnt.directions());
    }

    private boolean isEnglish(Held one) {
        return prepared.examples().get(one.example()).language() == Language.EN;
    }

    private static Mix mix(List<Held> all, List<Held> some) {
        List<Held> used = some.size() < ENOUGH ? all : some;
        return Mix.fit(used.stream().map(Held::scores).toList(), labels(used));
    }

    private void holdOutFolds() {
        int size = set.labels().length;
        int count = size < FEW ? 8 : size < MANY ? 4 : 3;
        int[] folds = set.folds(count);
        hold(count, (part, i) -> folds[i] == part, true);
    }

    /** Without a background class, whole intents are held out in turn and stand for what is out of scope. */
    private void holdOutIntents() {
        hold(INTENT_PARTS / 2, (part, i) -> set.labels()[i] % INTENT_PARTS == part, false);
    }

    private interface Part {
        boolean holds(int part, int example);
    }

    private void hold(int parts, Part out, boolean labelled) {
        List<List<Held>> found = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> held(i -> !out.holds(part, i), labelled))
                .toList();
        found.forEach(held::addAll);
    }

    private List<Held> held(IntPredicate kept, boolean labelled) {
        Classifier classifier = Classifier.train(set.only(kept));
        Look look = deep == null ? null : look(deep, kept);
        List<Held> seen = new ArrayList<>();
        for (int i = 0; i < set.labels().length; i++) {
            if (!kept.test(i)) {
                Classifier.View view = classifier.view(set.vectors().get(i));
                seen.add(new Held(labelled ? set.labels()[i] : -1, i, view, look == null ? null : look.at(i)));
            }
        }
        return seen;
    }

    private interface Look {
        Seen at(int example);
    }

    private Look look(Deep learnt, IntPredicate kept) {
        SentenceClassifier sentences = SentenceClassifier.train(set, learnt.directions(), learnt.names(), kept);
        EnglishWords english = learnt.english();
        LinearWeights words = english == null ? null : linear(english.set().only(kept));
        return i -> new Seen(
                sentences.view(learnt.directions()[i]),
                english == null || words == null
                        ? NO_SCORES
                        : words.scores(english.set().vectors().get(i)));
    }
}
