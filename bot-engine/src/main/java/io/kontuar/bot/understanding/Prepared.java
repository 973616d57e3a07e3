package io.kontuar.bot.understanding;

import io.kontuar.channel.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Examples made ready for learning. */
record Prepared(
        List<Example> examples,
        List<Read> read,
        Featuriser featuriser,
        Vocabulary vocabulary,
        TrainingSet set,
        LanguageIdentifier languages) {
    /** Dates in examples are masked, so any day will do as today. */
    private static final Clock ANY_DAY = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private static final List<Language> LANGUAGES = List.of(Language.values());

    /** An example's text and what it names. */
    record Read(String text, List<Entity> entities) {}

    static Prepared of(Examples examples) {
        Featuriser featuriser = new Featuriser(Concepts.shipped());
        EntityFinder entities = new EntityFinder(EntityRules.usual("PL", ANY_DAY));
        List<Read> read = new ArrayList<>();
        List<Featuriser.Bag> bags = new ArrayList<>();
        for (Example example : examples.all()) {
            String text = CleanText.of(example.text());
            String folded = Folding.fold(text);
            List<Entity> found = entities.in(text, folded);
            read.add(new Read(text, found));
            bags.add(featuriser.bag(MaskedText.tokens(folded, found)));
        }
        Vocabulary vocabulary = Vocabulary.of(bags);
        List<Intent> intents = examples.intents();
        int[] labels = examples.all().stream()
                .mapToInt(example -> intents.indexOf(example.intent()))
                .toArray();
        int[] groups = IntStream.range(0, labels.length)
                .map(i -> labels[i] * LANGUAGES.size()
                        + LANGUAGES.indexOf(examples.all().get(i).language()))
                .toArray();
        List<SparseVector> vectors = bags.stream().map(vocabulary::vector).toList();
        TrainingSet set = new TrainingSet(vectors, labels, groups, intents, vocabulary.size());
        return new Prepared(examples.all(), read, featuriser, vocabulary, set, LanguageIdentifier.of(examples.all()));
    }

    /** Something made of each example's text, what it names, and its language; in the examples' order. */
    <T> Stream<T> each(Reader<T> reader) {
        return IntStream.range(0, read.size())
                .parallel()
                .mapToObj(i -> reader.read(
                        read.get(i).text(),
                        read.get(i).entities(),
                        examples.get(i).language()));
    }

    interface Reader<T> {
        T read(String text, List<Entity> entities, Language language);
    }

    /** The examples' directions, rounded as they are kept in files. */
    float[][] directions(Sentences sentences) {
        return each(sentences::english)
                .map(english -> rounded(sentences.direction(english)))
                .toArray(float[][]::new);
    }

    private static float[] rounded(float[] exact) {
        float[] rounded = new float[exact.length];
        for (int d = 0; d < exact.length; d++) {
            rounded[d] = Float.float16ToFloat(Float.floatToFloat16(exact[d]));
        }
        return rounded;
    }
}
