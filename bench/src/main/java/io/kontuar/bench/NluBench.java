package io.kontuar.bench;

import io.kontuar.bot.understanding.EvaluateNlu;
import io.kontuar.bot.understanding.Example;
import io.kontuar.bot.understanding.Examples;
import io.kontuar.bot.understanding.NluFigures;
import io.kontuar.bot.understanding.NluTrial;
import io.kontuar.bot.understanding.SentenceModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code ./kontuar bench nlu}: the understanding on public data and on the shop's own, beside its targets and nlp.js on the same
 * splits. With {@code --train} or {@code --test} it is {@link EvaluateNlu} on any labelled data. {@code --fast} leaves out the
 * full sets; {@code --only NAME} measures the jobs whose name begins so; {@code --memory} is {@link NluMemory}.
 */
final class NluBench {
    private static final Set<String> OWN = Set.of("--fast", "--only");

    private NluBench() {}

    static void run(String[] args) throws IOException {
        List<String> given = List.of(args);
        if (given.contains("--memory")) {
            int embeddings = given.indexOf("--embeddings");
            NluMemory.run(embeddings < 0
                    || embeddings + 1 == given.size()
                    || !given.get(embeddings + 1).equals("off"));
            return;
        }
        if (given.stream().anyMatch(one -> !OWN.contains(one) && one.startsWith("--"))) {
            EvaluateNlu.main(args);
            return;
        }
        Path data = Path.of(System.getenv().getOrDefault("KONTUAR_SHARED", "../shared"), "nlu");
        if (!Files.isDirectory(data)) {
            System.err.println("bench nlu: expected data at "
                    + data.toAbsolutePath().normalize() + " (KONTUAR_SHARED names another place), or --test FILE");
            System.exit(2);
        }
        Optional<SentenceModel> sentences = SentenceModel.shipped();
        Map<String, NluFigures> measured = new LinkedHashMap<>();
        IdentityHashMap<List<Example>, NluTrial> trials = new IdentityHashMap<>();
        List<NluJob> jobs = chosen(new NluJobs(data, !given.contains("--fast")).all(), given);
        for (NluJob job : jobs) {
            System.err.println("measuring " + job.name() + " …");
            NluTrial trial =
                    trials.computeIfAbsent(job.train(), train -> NluTrial.train(new Examples(train), sentences));
            measured.put(job.name(), trial.measure(job.test()));
        }
        NluTable table = new NluTable(measured, NlpJs.measure(jobs));
        table.rows().forEach(System.out::println);
    }

    private static List<NluJob> chosen(List<NluJob> all, List<String> given) {
        int only = given.indexOf("--only");
        String name = only < 0 ? "" : only + 1 < given.size() ? given.get(only + 1) : "--";
        List<NluJob> some =
                all.stream().filter(job -> job.name().startsWith(name)).toList();
        if (some.isEmpty()) {
            System.err.println("bench nlu: --only: expected the beginning of one of "
                    + all.stream().map(NluJob::name).toList());
            System.exit(2);
        }
        return some;
    }

    /** One training and one test set. */
    record NluJob(String name, List<Example> train, List<Example> test) {
        NluJob {
            train = List.copyOf(train);
            test = List.copyOf(test);
        }

        NluJob withTest(String otherName, List<Example> otherTest) {
            return new NluJob(otherName, train, new ArrayList<>(otherTest));
        }
    }
}
