package io.kontuar.bot.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts how well readings fit their labels. */
final class Figures {
    private static final int BINS = 15;

    private record Judged(Intent truth, Reading reading) {
        Intent guess() {
            return reading.intents().isEmpty()
                    ? Intent.OUT_OF_SCOPE
                    : reading.intents().getFirst().intent();
        }

        boolean right() {
            return truth.equals(guess());
        }

        /** How sure the model is of its first intent, given that the message is in scope. */
        double confidence() {
            double outside = reading.signals().background();
            return Math.min(1, reading.signals().top() / Math.max(1e-9, 1 - outside));
        }
    }

    private final List<Judged> inside = new ArrayList<>();
    private final List<Judged> outside = new ArrayList<>();

    void add(Example example, Reading reading) {
        boolean out = example.intent().equals(Intent.OUT_OF_SCOPE);
        (out ? outside : inside).add(new Judged(example.intent(), reading));
    }

    double accuracy() {
        return share((double) inside.stream().filter(Judged::right).count(), inside.size());
    }

    /** Of all in-scope messages: sure and right, sure and wrong, asked between two with the right one among them, given up. */
    String verdicts() {
        int[] counts = new int[5];
        for (Judged judged : inside) {
            switch (judged.reading().verdict()) {
                case Verdict.Confident sure -> counts[sure.intent().intent().equals(judged.truth()) ? 0 : 1]++;
                case Verdict.Unsure two ->
                    counts[
                            two.first().intent().equals(judged.truth())
                                            || two.second().intent().equals(judged.truth())
                                    ? 2
                                    : 3]++;
                case Verdict.Unknown none -> counts[4]++;
            }
        }
        long refused = outside.stream()
                .filter(judged -> judged.reading().verdict() instanceof Verdict.Unknown)
                .count();
        double mean = inside.stream().mapToDouble(Judged::confidence).average().orElse(0);
        return String.format(
                "mean confidence %.3f for accuracy %.3f; sure+right %d, sure+wrong %d, asked+right %d, asked+wrong %d, unknown %d of %d; out of scope refused %d of %d",
                mean,
                accuracy(),
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                inside.size(),
                refused,
                outside.size());
    }

    int count() {
        return inside.size() + outside.size();
    }

    NluFigures figures(ReadingTimes both, ReadingTimes lexical, double trainSeconds) {
        long deep = Stream.concat(inside.stream(), outside.stream())
                .filter(judged -> judged.reading().signals().deep())
                .count();
        return new NluFigures(
                accuracy(),
                macroF1(),
                outOfScopeRecall(0.90),
                outOfScopeRecall(0.95),
                auroc(),
                calibrationError(),
                both.p50(),
                both.p99(),
                trainSeconds,
                both.mean(),
                lexical.p50(),
                lexical.p99(),
                share((double) deep, count()));
    }

    double macroF1() {
        Map<Intent, int[]> counts = new HashMap<>();
        for (Judged judged : inside) {
            counts.computeIfAbsent(judged.truth(), intent -> new int[3])[judged.right() ? 0 : 2]++;
            if (!judged.right()) {
                counts.computeIfAbsent(judged.guess(), intent -> new int[3])[1]++;
            }
        }
        double sum = 0;
        for (int[] c : counts.values()) {
            sum += c[0] == 0 ? 0 : 2.0 * c[0] / (2 * c[0] + c[1] + c[2]);
        }
        return share(sum, counts.size());
    }

    /** Share of out-of-scope messages refused at the threshold that keeps this share of the in-scope ones; null without any. */
    @Nullable
    Double outOfScopeRecall(double kept) {
        double[] in = scopes(inside);
        if (in.length == 0 || outside.isEmpty()) {
            return null;
        }
        double threshold = in[Math.min(in.length - 1, (int) Math.floor((1 - kept) * in.length))];
        return share(
                (double) Arrays.stream(scopes(outside))
                        .filter(score -> score < threshold)
                        .count(),
                outside.size());
    }

    /** Null without in-scope or without out-of-scope messages. */
    @Nullable
    Double auroc() {
        if (inside.isEmpty() || outside.isEmpty()) {
            return null;
        }
        double[] in = scopes(inside);
        double[] out = scopes(outside);
        double wins = 0;
        for (double a : in) {
            for (double b : out) {
                wins += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        return share(wins, (double) in.length * out.length);
    }

    private static double[] scopes(List<Judged> judged) {
        return judged.stream()
                .mapToDouble(one -> one.reading().signals().inScope())
                .sorted()
                .toArray();
    }

    /** Expected calibration error over fifteen bins, of the in-scope messages. */
    double calibrationError() {
        double[] confidence = new double[BINS];
        double[] right = new double[BINS];
        for (Judged judged : inside) {
            int bin = Math.min(BINS - 1, (int) (judged.confidence() * BINS));
            confidence[bin] += judged.confidence();
            right[bin] += judged.right() ? 1 : 0;
        }
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += Math.abs(confidence[bin] - right[bin]);
        }
        return share(sum, inside.size());
    }

    List<String> mistakes() {
        return inside.stream()
                .filter(judged -> !judged.right())
                .map(judged -> judged.truth() + " read as " + judged.guess() + ": "
                        + judged.reading().text())
                .toList();
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
