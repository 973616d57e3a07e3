package io.kontuar.bot.understanding;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was learnt from examples; safe for use by many threads. */
public final class Model {
    /** Changes whenever the same examples would be learnt differently. */
    static final String VERSION = "2";

    private final Featuriser featuriser;
    private final Vocabulary vocabulary;
    private final TrainingSet set;
    private final LanguageIdentifier languages;
    private final Trained trained;
    private final Classifier classifier;

    private Model(Prepared prepared, Trained trained) {
        this.featuriser = prepared.featuriser();
        this.vocabulary = prepared.vocabulary();
        this.set = prepared.set();
        this.languages = prepared.languages();
        this.trained = trained;
        this.classifier = Classifier.around(trained.linear(), set);
    }

    /** Learns from examples: seconds for thousands of them. */
    public static Model train(Examples examples) {
        Prepared prepared = Prepared.of(examples);
        return new Model(prepared, Training.on(prepared.set()));
    }

    static Model restored(Examples examples, Trained trained) {
        return new Model(Prepared.of(examples), trained);
    }

    Trained trained() {
        return trained;
    }

    LanguageIdentifier languages() {
        return languages;
    }

    /** The in-scope intents this model can tell apart. */
    public List<Intent> intents() {
        return set.intents().stream()
                .filter(intent -> !intent.equals(Intent.OUT_OF_SCOPE))
                .toList();
    }

    /** Ranked intents and what the gate makes of them. */
    record Opinion(List<ScoredIntent> intents, GateSignals signals) {}

    Opinion opinion(Tokens tokens) {
        SparseVector vector = vocabulary.vector(featuriser.bag(tokens));
        if (vector.size == 0) {
            return new Opinion(List.of(), GateSignals.NOTHING);
        }
        Classifier.View view = classifier.view(vector);
        double[] probabilities = trained.temperature().probabilities(view.scores());
        GateSignals signals = Signals.of(view, probabilities, set.background());
        return new Opinion(ranked(probabilities), Signals.judged(signals, trained.gate()));
    }

    private List<ScoredIntent> ranked(double[] probabilities) {
        List<ScoredIntent> ranked = new ArrayList<>(probabilities.length);
        for (int k = 0; k < probabilities.length; k++) {
            if (k != set.background()) {
                ranked.add(new ScoredIntent(set.intents().get(k), probabilities[k]));
            }
        }
        ranked.sort(Comparator.comparingDouble(ScoredIntent::probability).reversed());
        return ranked;
    }

    /** Examples made ready for learning. */
    private record Prepared(
            Featuriser featuriser, Vocabulary vocabulary, TrainingSet set, LanguageIdentifier languages) {
        /** Dates in examples are masked, so any day will do as today. */
        private static final Clock ANY_DAY = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

        static Prepared of(Examples examples) {
            Featuriser featuriser = new Featuriser(Concepts.shipped());
            EntityFinder entities = new EntityFinder(EntityRules.usual("PL", ANY_DAY));
            List<Featuriser.Bag> bags = new ArrayList<>();
            for (Example example : examples.all()) {
                String text = CleanText.of(example.text());
                String folded = Folding.fold(text);
                bags.add(featuriser.bag(MaskedText.tokens(folded, entities.in(text, folded))));
            }
            Vocabulary vocabulary = Vocabulary.of(bags);
            List<Intent> intents = examples.intents();
            int[] labels = examples.all().stream()
                    .mapToInt(example -> intents.indexOf(example.intent()))
                    .toArray();
            List<SparseVector> vectors = bags.stream().map(vocabulary::vector).toList();
            TrainingSet set = new TrainingSet(vectors, labels, intents, vocabulary.size());
            return new Prepared(featuriser, vocabulary, set, LanguageIdentifier.of(examples.all()));
        }
    }
}
