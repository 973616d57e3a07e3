package io.kontuar.knowledge;

import io.kontuar.staff.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a bot's turn; the words themselves stay in the conversation.
 *
 * @param label the intent it was, for {@link Outcome#LABELLED}
 */
public record Review(TurnId turn, Outcome outcome, @Nullable String label, StaffId by, Instant at) {
    public enum Outcome {
        /** It was this intent, and became an example. */
        LABELLED,
        /** An article answers it. */
        WRITTEN_ABOUT,
        /** There is nothing to learn from it. */
        DISMISSED
    }
}
