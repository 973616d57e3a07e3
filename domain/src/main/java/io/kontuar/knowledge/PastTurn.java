package io.kontuar.knowledge;

import io.kontuar.channel.Language;
import io.kontuar.conversation.Trace;
import io.kontuar.staff.QueueId;
import java.util.Optional;

/**
 * A bot's turn with what the customer had written, both as they are stored now.
 *
 * @param text what the customer wrote since the answer before, one line for each message
 * @param queue whose staff may read it
 */
public record PastTurn(TurnId id, String text, Language language, QueueId queue, Trace trace) {
    /** The trace's feature that tells what could be done with the reading: one of the three below. */
    public static final String VERDICT = "verdict";

    /** One intent stood out. */
    public static final double SURE = 1;
    /** Two were near. */
    public static final double UNSURE = 0.5;
    /** Nothing known was near. */
    public static final double UNKNOWN = 0;

    /** Whether nothing known was near what the customer wrote. */
    public boolean unknown() {
        return verdict() == UNKNOWN;
    }

    public boolean sure() {
        return verdict() == SURE;
    }

    /** Traces older than this feature tell nothing and count as sure. */
    private double verdict() {
        return trace.features().getOrDefault(VERDICT, SURE);
    }

    /** The intent that the bot thought most likely, with its probability; none when no word was known. */
    public Optional<Trace.Guess> first() {
        return trace.intents().stream().findFirst();
    }
}
