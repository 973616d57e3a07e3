package io.kontuar.bot.understanding;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well messages were read. Shares are 0 to 1, times µs and s; what needs out-of-scope messages is null without any.
 *
 * @param accuracy share of the in-scope messages whose likeliest intent is the right one
 * @param macroF1 mean over the intents of the harmonic mean of precision and recall
 * @param oosRecall90 share of the out-of-scope messages refused when 90 % of the in-scope ones are kept
 * @param oosRecall95 the same with 95 % kept
 * @param auroc chance that an in-scope message is held for more in scope than one out of scope
 * @param ece expected calibration error of the in-scope messages, fifteen bins
 * @param p50us median time to read a message never seen before
 * @param p99us 99th percentile of that
 * @param trainSeconds from examples to a model that answers
 * @param meanUs mean time to read a message never seen before
 * @param lexicalP50us median time of the first tier alone
 * @param lexicalP99us 99th percentile of that
 * @param deepShare share of the messages that the second tier was asked about
 */
public record NluFigures(
        double accuracy,
        double macroF1,
        @Nullable Double oosRecall90,
        @Nullable Double oosRecall95,
        @Nullable Double auroc,
        double ece,
        double p50us,
        double p99us,
        double trainSeconds,
        double meanUs,
        double lexicalP50us,
        double lexicalP99us,
        double deepShare) {

    /** One line of JSON with the component names as keys, four decimals. */
    public String json() {
        Map<String, @Nullable Double> values = new LinkedHashMap<>();
        values.put("accuracy", accuracy);
        values.put("macroF1", macroF1);
        values.put("oosRecall90", oosRecall90);
        values.put("oosRecall95", oosRecall95);
        values.put("auroc", auroc);
        values.put("ece", ece);
        values.put("p50us", p50us);
        values.put("p99us", p99us);
        values.put("trainSeconds", trainSeconds);
        values.put("meanUs", meanUs);
        values.put("lexicalP50us", lexicalP50us);
        values.put("lexicalP99us", lexicalP99us);
        values.put("deepShare", deepShare);
        values.replaceAll(
                (name, value) -> value == null ? null : Double.valueOf(String.format(Locale.ROOT, "%.4f", value)));
        return JsonMapper.shared().writeValueAsString(values);
    }
}
