package io.kontuar.bot.understanding;

import io.kontuar.channel.Language;
import java.util.List;

/** The examples' words put into English: there the examples of one language teach the others. */
record EnglishWords(Featuriser featuriser, Vocabulary vocabulary, TrainingSet set) {
    static EnglishWords of(Prepared prepared, Sentences sentences) {
        List<Featuriser.Bag> bags = prepared.each(sentences::english)
                .map(english -> bag(prepared.featuriser(), english))
                .toList();
        Vocabulary vocabulary = Vocabulary.of(bags);
        TrainingSet set = new TrainingSet(
                bags.stream().map(vocabulary::vector).toList(),
                prepared.set().labels(),
                prepared.set().groups(),
                prepared.set().intents(),
                vocabulary.size());
        return new EnglishWords(prepared.featuriser(), vocabulary, set);
    }

    /** Whether the examples have other languages than English, without which this is of no use. */
    static boolean help(Prepared prepared) {
        return prepared.examples().stream().anyMatch(example -> example.language() != Language.EN);
    }

    SparseVector vector(String english) {
        return vocabulary.vector(bag(featuriser, english));
    }

    private static Featuriser.Bag bag(Featuriser featuriser, String english) {
        return featuriser.bag(Tokens.of(Folding.fold(english), List.of()));
    }
}
