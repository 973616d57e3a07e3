package io.kontuar.bot.understanding;

import io.kontuar.channel.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the understanding on labelled messages: {@code --train A.tsv --test B.tsv [--oos C.tsv] [--lang xx] [--mistakes yes]}.
 * Without {@code --train} it measures what the shipped examples teach. The last line is JSON; shares are 0 to 1, times µs and s.
 */
public final class EvaluateNlu {
    private static final int TIMED_ROUNDS = 5;

    private EvaluateNlu() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        run(options, System.out);
    }

    private static void run(Map<String, String> options, PrintStream out) throws IOException {
        Examples examples = options.containsKey("--train")
                ? new Examples(LabelledFile.read(Path.of(options.get("--train"))))
                : Examples.shipped();
        List<Example> test = test(options);
        long start = System.nanoTime();
        Model model = Model.train(examples);
        double trainSeconds = (System.nanoTime() - start) / 1e9;
        Understanding understanding = new Understanding(model, EntityRules.usual("PL", Clock.systemUTC()));
        Figures figures = new Figures();
        for (Example example : test) {
            figures.add(example, understanding.read(example.text(), null));
        }
        if (options.containsKey("--mistakes")) {
            figures.mistakes().forEach(out::println);
        }
        out.println(figures.verdicts());
        out.println(languages(understanding, test));
        double[] micros = times(understanding, test);
        out.println(json(figures, micros, trainSeconds));
    }

    private static List<Example> test(Map<String, String> options) throws IOException {
        if (!options.containsKey("--test")) {
            throw new IllegalArgumentException("--test: expected a file of labelled messages");
        }
        List<Example> test = new ArrayList<>(LabelledFile.read(Path.of(options.get("--test"))));
        if (options.containsKey("--oos")) {
            for (Example example : LabelledFile.read(Path.of(options.get("--oos")))) {
                test.add(new Example(example.language(), Intent.OUT_OF_SCOPE, example.text()));
            }
        }
        String lang = options.get("--lang");
        return lang == null
                ? test
                : test.stream()
                        .filter(example -> example.language().code().equals(lang))
                        .toList();
    }

    private static String languages(Understanding understanding, List<Example> test) {
        StringBuilder line = new StringBuilder("by language:");
        for (Language language : Language.values()) {
            Figures figures = new Figures();
            int right = 0;
            int count = 0;
            for (Example example : test) {
                if (example.language() == language) {
                    Reading reading = understanding.read(example.text(), null);
                    right += reading.language() == language ? 1 : 0;
                    count++;
                    figures.add(example, reading);
                }
            }
            line.append(String.format(
                    Locale.ROOT,
                    " %s accuracy %.4f, language %d of %d;",
                    language.code(),
                    figures.accuracy(),
                    right,
                    count));
        }
        return line.toString();
    }

    private static double[] times(Understanding understanding, List<Example> test) {
        double[] micros = new double[test.size() * TIMED_ROUNDS];
        int reads = Math.max(20_000, micros.length * 2);
        for (int i = 0; i < reads; i++) {
            Example example = test.get(i % test.size());
            long start = System.nanoTime();
            understanding.read(example.text(), example.language());
            micros[i % micros.length] = (System.nanoTime() - start) / 1e3;
        }
        Arrays.sort(micros);
        return micros;
    }

    private static String json(Figures figures, double[] micros, double trainSeconds) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("accuracy", figures.accuracy());
        values.put("macroF1", figures.macroF1());
        values.put("oosRecall90", figures.outOfScopeRecall(0.90));
        values.put("oosRecall95", figures.outOfScopeRecall(0.95));
        values.put("auroc", figures.auroc());
        values.put("ece", figures.calibrationError());
        values.put("p50us", micros[micros.length / 2]);
        values.put("p99us", micros[(int) (micros.length * 0.99)]);
        values.put("trainSeconds", trainSeconds);
        values.replaceAll((name, value) -> Double.parseDouble(String.format(Locale.ROOT, "%.4f", value)));
        return JsonMapper.shared().writeValueAsString(values);
    }
}
