package io.kontuar.bot.understanding;

import io.kontuar.channel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The second look at a message whose words left doubt: by its words in English and by its meaning. */
record SecondTier(
        Sentences sentences,
        SentenceClassifier classifier,
        @Nullable EnglishWords english,
        TrainedSentences trained,
        int background) {
    private static final float[] NO_SCORES = {};

    static SecondTier of(Prepared prepared, Trained trained, Sentences sentences, @Nullable EnglishWords english) {
        TrainedSentences learnt = trained.sentences();
        if (learnt == null) {
            throw new IllegalStateException("nothing was learnt for the second tier");
        }
        TrainingSet set = prepared.set();
        SentenceClassifier classifier =
                SentenceClassifier.around(learnt.head(), learnt.directions(), set.labels(), set.background());
        return new SecondTier(sentences, classifier, english, learnt, set.background());
    }

    /** What all views together make of a message. */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared
    record Look(double[] probabilities, GateSignals signals) {}

    Look look(String text, List<Entity> entities, Language language, Classifier.View view) {
        String said = sentences.english(text, entities, language);
        SentenceClassifier.View seen = classifier.view(sentences.direction(said));
        Mix.Scores scores = new Mix.Scores(view.scores(), words(said), seen.scores());
        double[] mixed = trained.mix(language).probabilities(scores);
        return new Look(mixed, trained.gate().judged(Signals.of(mixed, view, seen, background)));
    }

    private float[] words(String said) {
        LinearWeights weights = trained.english();
        return english == null || weights == null ? NO_SCORES : weights.scores(english.vector(said));
    }

    void forget() {
        sentences.forget();
    }
}
