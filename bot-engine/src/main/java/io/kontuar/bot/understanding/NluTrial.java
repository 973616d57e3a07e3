package io.kontuar.bot.understanding;

import io.kontuar.channel.Language;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A model that was trained to be measured. */
public final class NluTrial {
    private final EntityRules rules = EntityRules.usual("PL", Clock.systemUTC());
    private final Model model;
    private final Understanding understanding;
    private final double trainSeconds;

    private NluTrial(Model model, double trainSeconds) {
        this.model = model;
        this.understanding = new Understanding(model, rules);
        this.trainSeconds = trainSeconds;
    }

    /** Trains both tiers when there is a sentence model, else the first alone. */
    public static NluTrial train(Examples examples, Optional<SentenceModel> sentences) {
        long start = System.nanoTime();
        Model model = Model.train(examples, sentences);
        return new NluTrial(model, (System.nanoTime() - start) / 1e9);
    }

    /** How well and how fast these messages are read. */
    public NluFigures measure(List<Example> test) {
        return figures(test)
                .figures(
                        ReadingTimes.of(model, rules, test),
                        ReadingTimes.of(model.shallow(), rules, test),
                        trainSeconds);
    }

    Figures figures(List<Example> test) {
        Figures figures = new Figures();
        test.forEach(example -> figures.add(example, understanding.read(example.text(), null)));
        return figures;
    }

    /** One line on each language apart. */
    String languages(List<Example> test) {
        StringBuilder line = new StringBuilder("by language:");
        for (Language language : Language.values()) {
            List<Example> theirs = test.stream()
                    .filter(example -> example.language() == language)
                    .toList();
            if (!theirs.isEmpty()) {
                line.append(language(language, theirs));
            }
        }
        return line.toString();
    }

    private String language(Language language, List<Example> theirs) {
        long right = theirs.stream()
                .filter(one -> understanding.read(one.text(), null).language() == language)
                .count();
        Figures figures = figures(theirs);
        return String.format(
                Locale.ROOT,
                " %s accuracy %.4f, out-of-scope recall at 90 %% kept %s, language %d of %d;",
                language.code(),
                figures.accuracy(),
                figures.outOfScopeRecall(0.9),
                right,
                theirs.size());
    }
}
