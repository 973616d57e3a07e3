package io.kontuar.conversation;

import io.kontuar.channel.AttemptId;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.ProviderMessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an outgoing message got.
 *
 * @param attempt the attempt under way or made
 * @param reason the provider's code or our word when it failed or is unknown
 * @param at when it took this state
 * @param notBefore do not try before; set when the provider asked to wait
 */
public record Delivery(
        DeliveryState state,
        @Nullable AttemptId attempt,
        @Nullable ProviderMessageId providerId,
        @Nullable String reason,
        Instant at,
        @Nullable Instant notBefore) {
    public static Delivery queued(Instant at) {
        return new Delivery(DeliveryState.QUEUED, null, null, null, at, null);
    }

    public Delivery sending(AttemptId next, Instant now) {
        return new Delivery(DeliveryState.SENDING, next, providerId, null, now, null);
    }

    public Delivery becoming(DeliveryState next, @Nullable ProviderMessageId id, @Nullable String why, Instant now) {
        return new Delivery(next, attempt, id != null ? id : providerId, why, now, null);
    }

    /**
     * Whether a message in the state {@code before} may take this on: to a later state; to the same one with more to say of
     * it, unless it failed; and, as the one way back, from {@code SENDING} to {@code QUEUED} with {@code notBefore} set,
     * when the provider certainly did not take it and asked to wait.
     */
    public boolean mayFollow(DeliveryState before) {
        return before.mayBecome(state)
                || (before == state && state != DeliveryState.FAILED)
                || (before == DeliveryState.SENDING && state == DeliveryState.QUEUED && notBefore != null);
    }
}
