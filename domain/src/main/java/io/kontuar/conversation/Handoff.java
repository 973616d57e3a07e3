package io.kontuar.conversation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the bot tells the person who takes over.
 *
 * @param reason why, as a code: {@code asked}, {@code not-understood}, {@code angry}, {@code failed}, {@code not-automated},
 *     {@code shop-away}
 * @param intent what the customer seems to want
 * @param confidence 0 to 1
 * @param slots what was found out, by name
 * @param orderNumbers orders concerned, proven ones only
 * @param steps what was tried, in order
 * @param found where the slots come from and how sure it is who writes; {@link Found#NOTHING} in older ones
 */
public record Handoff(
        String reason,
        @Nullable String intent,
        double confidence,
        Map<String, String> slots,
        List<String> orderNumbers,
        List<String> steps,
        long upToSeq,
        Found found) {
    public Handoff {
        slots = Map.copyOf(slots);
        orderNumbers = List.copyOf(orderNumbers);
        steps = List.copyOf(steps);
        found = Objects.requireNonNullElse(found, Found.NOTHING);
    }

    public Handoff(
            String reason,
            @Nullable String intent,
            double confidence,
            Map<String, String> slots,
            List<String> orderNumbers,
            List<String> steps,
            long upToSeq) {
        this(reason, intent, confidence, slots, orderNumbers, steps, upToSeq, Found.NOTHING);
    }

    /**
     * What stands behind a handoff.
     *
     * @param summary two or three lines for the person, in the shop's language; empty in older ones
     * @param verification how the customer showed to own the order: {@code none}, {@code address} (the channel vouches),
     *     {@code knowledge} (number and contact of the order) or {@code code}
     * @param items the order's lines that are concerned
     * @param sources by slot where its value comes from: {@code message 3}, {@code shop}
     * @param skill what the person should have, such as {@code lang-ro}; empty for none. The router prefers who has it
     */
    public record Found(
            String summary, String verification, List<String> items, Map<String, String> sources, String skill) {
        public static final Found NOTHING = new Found("", "none", List.of(), Map.of(), "");

        public Found {
            summary = Objects.requireNonNullElse(summary, "");
            verification = Objects.requireNonNullElse(verification, "none");
            items = List.copyOf(Objects.requireNonNullElse(items, List.of()));
            sources = Map.copyOf(Objects.requireNonNullElse(sources, Map.of()));
            skill = Objects.requireNonNullElse(skill, "");
        }
    }
}
