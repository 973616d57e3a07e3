package io.kontuar.bot.dialogue;

import io.kontuar.commerce.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * That an order was shown to be the customer's own, as a slot keeps it. It holds for {@link #HOLDS} and only while the
 * customer writes from the same address: another address begins with an empty state.
 *
 * @param how {@code address}, {@code knowledge} or {@code code}, as in {@link io.kontuar.conversation.Handoff.Found}
 */
record Proven(String how, Instant until, OrderId order) {
    static final Duration HOLDS = Duration.ofMinutes(30);

    static void note(Talk talk, OrderId order, String how) {
        Instant until = talk.turn.now().plus(HOLDS);
        talk.note(Ownership.PROVEN, how + " " + until.getEpochSecond() + " " + order.value());
    }

    static Optional<Proven> of(Talk talk) {
        String kept = talk.slot(Ownership.PROVEN);
        if (kept == null) {
            return Optional.empty();
        }
        String[] parts = kept.split(" ", 3);
        Proven proven = new Proven(parts[0], Instant.ofEpochSecond(Long.parseLong(parts[1])), new OrderId(parts[2]));
        return Optional.of(proven).filter(each -> talk.turn.now().isBefore(each.until()));
    }
}
