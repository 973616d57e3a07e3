package io.kontuar.bot.understanding;

import io.kontuar.channel.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was learnt from examples; safe for use by many threads. */
public final class Model {
    /** Changes whenever the same examples would be learnt differently. */
    static final String VERSION = "4";

    private final Prepared prepared;
    private final Trained trained;
    private final Classifier classifier;
    private final @Nullable SecondTier second;

    private Model(Prepared prepared, Trained trained, @Nullable SecondTier second) {
        this.prepared = prepared;
        this.trained = trained;
        this.classifier = Classifier.around(trained.linear(), prepared.set());
        this.second = second;
    }

    /** Learns the first tier from examples: seconds for thousands of them. */
    public static Model train(Examples examples) {
        return train(examples, Optional.empty());
    }

    /** Learns from examples, with the second tier when there is a sentence model: about a millisecond more for each. */
    public static Model train(Examples examples, Optional<SentenceModel> model) {
        Prepared prepared = Prepared.of(examples);
        if (model.isEmpty()) {
            return new Model(prepared, Training.on(prepared, null), null);
        }
        Sentences sentences = sentences(prepared, model.get());
        EnglishWords english = EnglishWords.help(prepared) ? EnglishWords.of(prepared, sentences) : null;
        float[][] names = prepared.set().intents().stream().map(sentences::name).toArray(float[][]::new);
        Trained trained = Training.on(prepared, new Training.Deep(prepared.directions(sentences), names, english));
        return new Model(prepared, trained, SecondTier.of(prepared, trained, sentences, english));
    }

    static Model restored(Examples examples, Trained trained, Optional<SentenceModel> model) {
        Prepared prepared = Prepared.of(examples);
        if (model.isEmpty() || trained.sentences() == null) {
            return new Model(prepared, trained, null);
        }
        Sentences sentences = sentences(prepared, model.get());
        EnglishWords english = EnglishWords.help(prepared) ? EnglishWords.of(prepared, sentences) : null;
        return new Model(prepared, trained, SecondTier.of(prepared, trained, sentences, english));
    }

    private static Sentences sentences(Prepared prepared, SentenceModel model) {
        return new Sentences(model, Wording.of(prepared.examples(), model.pieces()));
    }

    Trained trained() {
        return trained;
    }

    LanguageIdentifier languages() {
        return prepared.languages();
    }

    /** Whether the sentence model helps where words alone leave doubt. */
    public boolean deep() {
        return second != null;
    }

    /** The same model without its second tier. */
    Model shallow() {
        Trained words = new Trained(trained.linear(), trained.temperature(), trained.gate(), trained.certain(), null);
        return new Model(prepared, words, null);
    }

    /** Lets every message be read as if for the first time, for measuring. */
    void forget() {
        if (second != null) {
            second.forget();
        }
    }

    /** The in-scope intents this model can tell apart. */
    public List<Intent> intents() {
        return prepared.set().intents().stream()
                .filter(intent -> !intent.equals(Intent.OUT_OF_SCOPE))
                .toList();
    }

    /** Ranked intents and what the gate makes of them. */
    record Opinion(List<ScoredIntent> intents, GateSignals signals) {}

    /** By its words alone when they are certain enough, else by its meaning as well. */
    Opinion opinion(String text, String folded, List<Entity> entities, Language language) {
        Tokens tokens = MaskedText.tokens(folded, entities);
        SparseVector vector = prepared.vocabulary().vector(prepared.featuriser().bag(tokens));
        if (vector.size == 0) {
            return new Opinion(List.of(), GateSignals.NOTHING);
        }
        Classifier.View view = classifier.view(vector);
        int background = prepared.set().background();
        double[] probabilities = trained.temperature().probabilities(view.scores());
        GateSignals signals = trained.gate().judged(Signals.of(probabilities, view, null, background));
        if (second == null || trained.certain().reached(signals)) {
            return new Opinion(ranked(probabilities), signals);
        }
        SecondTier.Look look = second.look(text, entities, language, view);
        return new Opinion(ranked(look.probabilities()), look.signals());
    }

    private List<ScoredIntent> ranked(double[] probabilities) {
        List<ScoredIntent> ranked = new ArrayList<>(probabilities.length);
        for (int k = 0; k < probabilities.length; k++) {
            if (k != prepared.set().background()) {
                ranked.add(new ScoredIntent(prepared.set().intents().get(k), probabilities[k]));
            }
        }
        ranked.sort(Comparator.comparingDouble(ScoredIntent::probability).reversed());
        return ranked;
    }
}
