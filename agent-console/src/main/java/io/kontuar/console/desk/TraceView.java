package io.kontuar.console.desk;

import io.kontuar.conversation.Trace;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Why the bot did what it did in one turn. */
public record TraceView(
        long upToSeq,
        Instant at,
        String step,
        List<GuessView> intents,
        Map<String, Double> features,
        List<String> read,
        String decision) {

    static TraceView of(Trace trace) {
        List<GuessView> intents = trace.intents().stream()
                .map(guess -> new GuessView(guess.intent(), guess.probability()))
                .toList();
        return new TraceView(
                trace.upToSeq(), trace.at(), trace.step(), intents, trace.features(), trace.read(), trace.decision());
    }

    /** @param probability 0 to 1, calibrated */
    record GuessView(String intent, double probability) {}
}
