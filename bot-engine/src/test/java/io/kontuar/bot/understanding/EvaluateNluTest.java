package io.kontuar.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateNluTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return EvaluateNlu.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    private Path train() throws IOException {
        StringBuilder lines = new StringBuilder();
        String[] things = {"parcel", "order", "delivery", "package", "box", "shipment", "courier", "shoes"};
        for (String thing : things) {
            lines.append("track\twhere is my ").append(thing).append('\n');
            lines.append("back\ti want to send the ").append(thing).append(" back\n");
            lines.append("pay\thow can i pay for the ").append(thing).append('\n');
        }
        return Files.writeString(folder.resolve("train.tsv"), lines);
    }

    private JsonNode lastLine() {
        String[] lines = out.toString(StandardCharsets.UTF_8).strip().split("\n");
        return JsonMapper.shared().readTree(lines[lines.length - 1]);
    }

    @Test
    void any_data_is_measured_and_the_last_line_is_json() throws IOException {
        Path test = Files.writeString(
                folder.resolve("test.tsv"), "track\twhere is the hat\nback\tsend it back\noos\ttell me a joke\n");
        assertThat(run("--train", train().toString(), "--test", test.toString()))
                .isZero();
        assertThat(lastLine().path("accuracy").doubleValue()).isEqualTo(1);
        assertThat(lastLine().properties())
                .extracting(java.util.Map.Entry::getKey)
                .startsWith(
                        "accuracy",
                        "macroF1",
                        "oosRecall90",
                        "oosRecall95",
                        "auroc",
                        "ece",
                        "p50us",
                        "p99us",
                        "trainSeconds");
        assertThat(lastLine().path("auroc").isNumber()).isTrue();
    }

    @Test
    void without_messages_out_of_scope_their_figures_are_null() throws IOException {
        Path test = Files.writeString(folder.resolve("test.tsv"), "track\twhere is the hat\n");
        assertThat(run("--train", train().toString(), "--test", test.toString(), "--embeddings", "off"))
                .isZero();
        assertThat(lastLine().path("auroc").isNull()).isTrue();
        assertThat(lastLine().path("oosRecall95").isNull()).isTrue();
    }

    @Test
    void a_language_is_the_one_of_files_that_name_none() throws IOException {
        Path train = Files.writeString(
                folder.resolve("pl.tsv"),
                "gdzie\tgdzie jest paczka\ngdzie\tgdzie moja przesyłka\nzwrot\tchcę oddać buty\nzwrot\tchcę zwrócić kurtkę\n");
        Path test = Files.writeString(folder.resolve("test.tsv"), "gdzie\tgdzie jest przesyłka\nzwrot\toddać kurtkę\n");
        Path outside = Files.writeString(folder.resolve("oos.tsv"), "jaka będzie pogoda\n");
        assertThat(run(
                        "--train",
                        train.toString(),
                        "--test",
                        test.toString(),
                        "--oos",
                        outside.toString(),
                        "--lang",
                        "pl",
                        "--embeddings",
                        "off"))
                .isZero();
        assertThat(lastLine().path("accuracy").doubleValue()).isEqualTo(1);
        assertThat(lastLine().path("auroc").isNumber()).isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("by language: pl");
    }

    @Test
    void of_files_with_columns_it_is_what_is_measured() throws IOException {
        Path test = Files.writeString(
                folder.resolve("columns.tsv"),
                "lang\tintent\tid\ttext\nen\ttrack\t1\twhere is the hat\nro\tback\t2\tunde e\n");
        assertThat(run("--train", train().toString(), "--test", test.toString(), "--lang", "en", "--embeddings", "off"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("1 of 1").doesNotContain(" ro accuracy");
        assertThat(run("--train", train().toString(), "--test", test.toString(), "--lang", "pl"))
                .isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("--lang: no message of");
    }

    @Test
    void a_line_that_cannot_be_read_is_named() throws IOException {
        Path test = Files.writeString(folder.resolve("bad.tsv"), "track\twhere is it\nno tab here\n");
        assertThat(run("--train", train().toString(), "--test", test.toString()))
                .isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("bad.tsv line 2: expected 'label TAB text'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--test|--test: expected a value after it",
                "--exam x.tsv|expected one of [--embeddings, --lang, --mistakes, --oos, --test, --train], got '--exam'",
                "--lang en|--test: expected a file of labelled messages",
                "--test no.tsv|no.tsv: there is no such file",
                "--test no.tsv --lang de|--lang: expected en, pl or ro, got 'de'"
            })
    void what_cannot_be_used_is_a_sentence_and_exit_code_two(String arguments, String sentence) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("bench nlu: ", sentence);
    }
}
