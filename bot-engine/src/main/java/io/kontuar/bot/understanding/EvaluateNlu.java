package io.kontuar.bot.understanding;

import io.kontuar.channel.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Measures the understanding on labelled messages: {@code --train A.tsv --test B.tsv [--oos C.tsv] [--lang xx]}. A language
 * that is named is the one of files without a column for it, and of other files the messages that are measured. With
 * {@code --mistakes yes} what was misread. Without {@code --train} it measures what the shipped examples teach. The last line is
 * JSON, see {@link NluFigures}. What cannot be used is a sentence and exit code 2.
 */
public final class EvaluateNlu {
    private static final Set<String> OPTIONS =
            Set.of("--train", "--test", "--oos", "--lang", "--mistakes", "--embeddings");

    private EvaluateNlu() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    /** Returns the exit code. */
    static int run(String[] arguments, PrintStream out, PrintStream errors) {
        try {
            measure(options(arguments), out);
            return 0;
        } catch (IOException | IllegalArgumentException refused) {
            errors.println("bench nlu: " + refused.getMessage());
            return 2;
        }
    }

    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!OPTIONS.contains(arguments[i])) {
                throw new IllegalArgumentException(
                        "expected one of " + new TreeSet<>(OPTIONS) + ", got '" + arguments[i] + "'");
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + ": expected a value after it");
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        if (!options.containsKey("--test")) {
            throw new IllegalArgumentException("--test: expected a file of labelled messages");
        }
        return options;
    }

    private static void measure(Map<String, String> options, PrintStream out) throws IOException {
        String train = options.get("--train");
        Language lang = language(options.get("--lang"));
        Language unnamed = lang == null ? Language.EN : lang;
        Examples examples =
                train == null ? Examples.shipped() : new Examples(LabelledFile.read(Path.of(train), unnamed));
        List<Example> test = test(options, lang, unnamed);
        boolean embeddings = !"off".equals(options.get("--embeddings"));
        Optional<SentenceModel> sentences = embeddings ? SentenceModel.shipped() : Optional.empty();
        NluTrial trial = NluTrial.train(examples, sentences);
        Figures figures = trial.figures(test);
        if (options.containsKey("--mistakes")) {
            figures.mistakes().forEach(out::println);
        }
        out.println(figures.verdicts());
        out.println(trial.languages(test));
        out.println(trial.measure(test).json());
    }

    private static List<Example> test(Map<String, String> options, @Nullable Language lang, Language unnamed)
            throws IOException {
        List<Example> test = new ArrayList<>(LabelledFile.read(Path.of(options.getOrDefault("--test", "")), unnamed));
        String outside = options.get("--oos");
        if (outside != null) {
            test.addAll(LabelledFile.outside(Path.of(outside), unnamed));
        }
        List<Example> kept = lang == null
                ? test
                : test.stream().filter(example -> example.language() == lang).toList();
        if (kept.isEmpty()) {
            throw new IllegalArgumentException("--lang: no message of " + options.get("--test") + " is in it");
        }
        return kept;
    }

    private static @Nullable Language language(@Nullable String code) {
        if (code == null) {
            return null;
        }
        for (Language language : Language.values()) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        throw new IllegalArgumentException("--lang: expected en, pl or ro, got '" + code + "'");
    }
}
