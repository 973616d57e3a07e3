package io.kontuar.knowledge;

import io.kontuar.conversation.ConversationId;
import java.time.Instant;
import java.util.List;

/**
 * What would have been understood otherwise of past messages, had the bot known a draft's lessons. It holds no customer's
 * words: a sample names its turn.
 *
 * @param draftVersion of the draft that was tried
 * @param turns how many past turns were read both ways
 * @param changed how many of them would have been understood otherwise
 * @param moves from what to what, most frequent first, 50 at most
 * @param samples 40 at most
 * @param trouble why it could not be done; empty when it was
 */
public record Rehearsal(
        long draftVersion, Instant at, int turns, int changed, List<Move> moves, List<Sample> samples, String trouble) {
    public static final int MOST_MOVES = 50;
    public static final int MOST_SAMPLES = 40;
    /** Where nothing was understood. */
    public static final String NOTHING = "not_understood";

    public Rehearsal {
        moves = List.copyOf(moves);
        samples = List.copyOf(samples);
    }

    public boolean failed() {
        return !trouble.isEmpty();
    }

    /** @param before an intent or {@link #NOTHING} */
    public record Move(String before, String after, int count) {}

    public record Sample(ConversationId conversation, long upToSeq, String before, String after) {}
}
