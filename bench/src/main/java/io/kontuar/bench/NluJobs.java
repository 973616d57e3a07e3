package io.kontuar.bench;

import io.kontuar.bench.NluBench.NluJob;
import io.kontuar.bot.understanding.Example;
import io.kontuar.bot.understanding.Examples;
import io.kontuar.bot.understanding.LabelledFile;
import io.kontuar.channel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is measured. Where a set's official test split does not lie in the folder, every tenth training example stands for it
 * (and is not trained on); few-shot training sets are then tested on what is in none of them.
 */
final class NluJobs {
    private static final int HELD = 10;
    private static final int MOST_HELD = 2_000;

    private final Path data;
    private final boolean full;
    private final List<NluJob> jobs = new ArrayList<>();

    NluJobs(Path data, boolean full) {
        this.data = data;
        this.full = full;
    }

    List<NluJob> all() throws IOException {
        retail();
        fewShots("banking77", true);
        fewShots("hwu64", false);
        fewShots("bitext", true);
        fewShots("clinc150", false);
        if (full) {
            whole("banking77");
            whole("clinc150");
        }
        speed();
        return jobs;
    }

    private void retail() throws IOException {
        List<Example> dev = LabelledFile.read(data.resolve("retail24/dev.tsv"));
        List<Example> shipped = Examples.shipped().all();
        for (Language language : Language.values()) {
            List<Example> some =
                    dev.stream().filter(one -> one.language() == language).toList();
            jobs.add(new NluJob("retail " + language.code(), shipped, some));
        }
        jobs.add(new NluJob("retail all", shipped, dev));
    }

    private void fewShots(String name, boolean typos) throws IOException {
        List<List<Example>> shots = new ArrayList<>();
        for (int s = 1; s <= 3; s++) {
            shots.add(LabelledFile.read(data.resolve(name + "/train10_s" + s + ".tsv")));
        }
        List<Example> test = test(name, shots);
        for (int s = 0; s < shots.size(); s++) {
            NluJob job = new NluJob(name + " 10-shot " + (s + 1), shots.get(s), test);
            jobs.add(job);
            if (typos && s == 0) {
                jobs.add(job.withTest(name + " 10-shot, typos", Typos.in(test)));
            }
        }
    }

    private List<Example> test(String name, List<List<Example>> shots) throws IOException {
        Path folder = data.resolve(name);
        List<Example> test = official(folder);
        if (!test.isEmpty()) {
            return test;
        }
        Set<String> used = new HashSet<>();
        shots.forEach(shot -> shot.forEach(example -> used.add(example.text())));
        List<Example> rest = LabelledFile.read(folder.resolve("train.tsv")).stream()
                .filter(example -> !used.contains(example.text()))
                .toList();
        int step = Math.max(1, rest.size() / MOST_HELD);
        List<Example> some = new ArrayList<>();
        for (int i = 0; i < rest.size(); i += step) {
            some.add(rest.get(i));
        }
        return some;
    }

    /** The test split, else the development split, with its out-of-scope messages; empty when there is neither. */
    private static List<Example> official(Path folder) throws IOException {
        for (String split : List.of("test", "dev")) {
            if (Files.exists(folder.resolve(split + ".tsv"))) {
                List<Example> test = new ArrayList<>(LabelledFile.read(folder.resolve(split + ".tsv")));
                Path outside = folder.resolve("oos_" + split + ".tsv");
                if (Files.exists(outside)) {
                    test.addAll(LabelledFile.outside(outside));
                }
                return test;
            }
        }
        return List.of();
    }

    private void whole(String name) throws IOException {
        Path folder = data.resolve(name);
        List<Example> train = LabelledFile.read(folder.resolve("train.tsv"));
        List<Example> test = official(folder);
        if (!test.isEmpty()) {
            jobs.add(new NluJob(name + " full", train, test));
            return;
        }
        List<Example> kept = new ArrayList<>();
        List<Example> held = new ArrayList<>();
        for (int i = 0; i < train.size(); i++) {
            (i % HELD == 0 ? held : kept).add(train.get(i));
        }
        jobs.add(new NluJob(name + " full", kept, held));
    }

    /** Thirty intents with forty examples each in three languages, as a shop might have them. */
    private void speed() throws IOException {
        List<Example> some = new ArrayList<>();
        Set<String> counted = new HashSet<>();
        for (Example example : Examples.shipped().all()) {
            for (int n = 0; n < 40; n++) {
                String key = String.format(Locale.ROOT, "%s %s %d", example.language(), example.intent(), n);
                if (counted.add(key)) {
                    some.add(example);
                    break;
                }
            }
        }
        jobs.add(new NluJob("speed 30 x 40 x 3", some, LabelledFile.read(data.resolve("retail24/dev.tsv"))));
    }
}
