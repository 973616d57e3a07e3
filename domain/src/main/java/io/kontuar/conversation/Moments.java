package io.kontuar.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When things happened.
 *
 * @param enteredQueueAt when the customer began to wait for a person; kept when the conversation returns to the queue
 * @param unansweredSince when the customer wrote the first message that nobody has answered
 */
public record Moments(
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant enteredQueueAt,
        @Nullable Instant unansweredSince,
        @Nullable Instant closedAt) {
    public static Moments openedAt(Instant now) {
        return new Moments(now, now, null, null, null);
    }
}
