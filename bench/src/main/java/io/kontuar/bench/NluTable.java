package io.kontuar.bench;

import io.kontuar.bot.understanding.NluFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The figures beside their targets, the distance that is left to the moonshot, and nlp.js's figure on the same split. */
record NluTable(Map<String, NluFigures> measured, Map<String, JsonNode> peer) {
    private static final String LINE = "| %-44s | %9s | %9s | %9s | %9s | %9s |";

    List<String> rows() {
        List<String> rows = new ArrayList<>();
        rows.add(String.format(Locale.ROOT, LINE, "", "measured", "target", "moonshot", "to go", "nlp.js"));
        rows.add(String.format(Locale.ROOT, LINE, "---", "---:", "---:", "---:", "---:", "---:"));
        accuracy(rows, "BANKING77 full", "banking77 full", 94.0, 95);
        accuracy(rows, "BANKING77 10-shot (mean of 3)", "banking77 10-shot ", 86.5, 89);
        accuracy(rows, "BANKING77 10-shot, typos", "banking77 10-shot, typos", 80, 85);
        accuracy(rows, "CLINC150 full", "clinc150 full", 96, 97);
        share(
                rows,
                "  out-of-scope recall at 95 % kept",
                "clinc150 full",
                NluFigures::oosRecall95,
                "oosRecall95",
                92,
                95);
        share(rows, "  AUROC", "clinc150 full", NluFigures::auroc, "auroc", 98.3, 99);
        accuracy(rows, "CLINC150 10-shot (mean of 3)", "clinc150 10-shot ", 92, 94);
        accuracy(rows, "HWU64 10-shot (mean of 3)", "hwu64 10-shot ", 83, 87);
        accuracy(rows, "Bitext 10-shot (mean of 3)", "bitext 10-shot ", 98.5, 99.5);
        accuracy(rows, "Bitext 10-shot, typos", "bitext 10-shot, typos", 97.5, 99);
        accuracy(rows, "retail en", "retail en", 88, 95);
        accuracy(rows, "retail pl", "retail pl", 80, 92);
        accuracy(rows, "retail ro", "retail ro", 80, 92);
        share(
                rows,
                "retail out-of-scope recall at 90 % kept",
                "retail all",
                NluFigures::oosRecall90,
                "oosRecall90",
                70,
                90);
        least(rows, "retail calibration error, %", mean("retail all", NluFigures::ece), 100, 1.5, 1.0);
        least(rows, "tier 1 p50, µs", mean("retail all", NluFigures::lexicalP50us), 1, 20, 10);
        least(rows, "tier 1 p99, µs", mean("retail all", NluFigures::lexicalP99us), 1, 100, 50);
        least(rows, "cascade mean, ms", mean("retail all", NluFigures::meanUs), 0.001, 0.4, 0.1);
        least(rows, "training 30 intents × 40 × 3 languages, s", mean("speed", NluFigures::trainSeconds), 1, 5, 1);
        return rows;
    }

    private void accuracy(List<String> rows, String title, String job, double target, double moonshot) {
        share(rows, title, job, NluFigures::accuracy, "accuracy", target, moonshot);
    }

    private void share(
            List<String> rows,
            String title,
            String job,
            Function<NluFigures, @Nullable Double> figure,
            String key,
            double target,
            double moonshot) {
        Double value = mean(job, figure);
        Double other = peer.entrySet().stream()
                .filter(entry -> belongs(entry.getKey(), job))
                .map(entry -> entry.getValue().path(key))
                .filter(JsonNode::isNumber)
                .mapToDouble(JsonNode::doubleValue)
                .average()
                .stream()
                .boxed()
                .findFirst()
                .orElse(null);
        if (value != null) {
            rows.add(row(
                    title, value * 100, target, moonshot, moonshot - value * 100, other == null ? null : other * 100));
        }
    }

    private static void least(
            List<String> rows, String title, @Nullable Double value, double unit, double target, double moonshot) {
        if (value != null) {
            rows.add(row(title, value * unit, target, moonshot, value * unit - moonshot, null));
        }
    }

    private static String row(
            String title, double value, double target, double moonshot, double toGo, @Nullable Double other) {
        return String.format(
                Locale.ROOT,
                LINE,
                title,
                number(value),
                number(target),
                number(moonshot),
                toGo <= 0 ? "reached" : number(toGo),
                other == null ? "" : number(other));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }

    /** The mean over all jobs of this name, or whose number follows it; null when none was measured. */
    private @Nullable Double mean(String job, Function<NluFigures, @Nullable Double> figure) {
        List<Double> values = new ArrayList<>();
        measured.forEach((name, figures) -> {
            Double value = figure.apply(figures);
            if (belongs(name, job) && value != null) {
                values.add(value);
            }
        });
        return values.isEmpty()
                ? null
                : values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static boolean belongs(String name, String job) {
        return name.equals(job)
                || (job.endsWith(" ") && name.startsWith(job))
                || (job.equals("speed") && name.startsWith(job));
    }
}
