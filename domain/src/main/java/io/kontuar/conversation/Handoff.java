package io.kontuar.conversation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the bot tells the person who takes over.
 *
 * @param reason why, as a code: {@code asked}, {@code not-understood}, {@code angry}, {@code failed}, {@code not-automated}
 * @param intent what the customer seems to want
 * @param confidence 0 to 1
 * @param slots what was found out, by name
 * @param orderNumbers orders concerned, proven ones only
 * @param steps what was tried, in order
 */
public record Handoff(
        String reason,
        @Nullable String intent,
        double confidence,
        Map<String, String> slots,
        List<String> orderNumbers,
        List<String> steps,
        long upToSeq) {
    public Handoff {
        slots = Map.copyOf(slots);
        orderNumbers = List.copyOf(orderNumbers);
        steps = List.copyOf(steps);
    }
}
