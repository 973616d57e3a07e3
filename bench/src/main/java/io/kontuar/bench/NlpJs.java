package io.kontuar.bench;

import io.kontuar.bench.NluBench.NluJob;
import io.kontuar.bot.understanding.Example;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The peer: nlp.js in a Node.js process, given the same messages. Nothing, said in a word, where npm cannot fetch it. */
final class NlpJs {
    private static final Path FOLDER = Path.of("bench/nlpjs");

    private NlpJs() {}

    /** Figures by job name; those of a job the peer failed at are missing. */
    static Map<String, JsonNode> measure(List<NluJob> jobs) {
        Map<String, JsonNode> figures = new LinkedHashMap<>();
        try {
            if (installed()) {
                answers(jobs, figures);
            } else {
                System.err.println("nlp.js is left out: npm could not fetch it");
            }
        } catch (IOException | UncheckedIOException failed) {
            System.err.println("nlp.js is left out: " + failed.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return figures;
    }

    private static boolean installed() throws IOException, InterruptedException {
        if (Files.isDirectory(FOLDER.resolve("node_modules/@nlpjs/nlp"))) {
            return true;
        }
        Process npm = new ProcessBuilder("npm", "ci", "--no-progress")
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")))
                .start();
        return npm.waitFor() == 0;
    }

    private static void answers(List<NluJob> jobs, Map<String, JsonNode> figures)
            throws IOException, InterruptedException {
        Process node = new ProcessBuilder("node", "evaluate.js")
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread writer = Thread.ofPlatform().start(() -> write(jobs, node));
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("{")) {
                    JsonNode answer = JsonMapper.shared().readTree(line);
                    figures.put(answer.path("name").stringValue(), answer);
                    System.err.println("nlp.js: " + line);
                }
            }
        }
        writer.join();
        node.waitFor();
    }

    private static void write(List<NluJob> jobs, Process node) {
        try (BufferedWriter out =
                new BufferedWriter(new OutputStreamWriter(node.getOutputStream(), StandardCharsets.UTF_8))) {
            for (NluJob job : jobs) {
                out.write(JsonMapper.shared().writeValueAsString(message(job)));
                out.newLine();
                out.flush();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException("the Node.js process ended early", gone);
        }
    }

    /** One model per job; a job of one language is trained on that language's examples, as nlp.js is used. */
    private static Map<String, Object> message(NluJob job) {
        long languages = job.test().stream().map(Example::language).distinct().count();
        String language = job.test().getFirst().language().code();
        List<Example> train = languages > 1
                ? job.train()
                : job.train().stream()
                        .filter(example -> example.language().code().equals(language))
                        .toList();
        return Map.of("name", job.name(), "lang", language, "train", rows(train), "test", rows(job.test()));
    }

    private static List<List<String>> rows(List<Example> examples) {
        return examples.stream()
                .map(example -> List.of(example.intent().name(), example.text()))
                .toList();
    }
}
