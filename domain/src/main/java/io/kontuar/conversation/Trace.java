package io.kontuar.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Why the bot did what it did in one turn.
 *
 * @param upToSeq the customer's message that was answered
 * @param step where the dialogue was, such as {@code track_order/ask-email}
 * @param intents what the message may mean, most probable first
 * @param features the gate's figures by name
 * @param read what was looked up, such as {@code order 88213: not proven}
 * @param decision {@code reply}, {@code ask}, {@code hand-off} or {@code silent}
 */
public record Trace(
        ConversationId conversation,
        long upToSeq,
        Instant at,
        String step,
        List<Guess> intents,
        Map<String, Double> features,
        List<String> read,
        String decision) {
    public Trace {
        intents = List.copyOf(intents);
        features = Map.copyOf(features);
        read = List.copyOf(read);
    }

    /** @param probability 0 to 1, calibrated */
    public record Guess(String intent, double probability) {}
}
