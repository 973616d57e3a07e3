package io.kontuar.console.tuning;

import io.kontuar.conversation.Trace;
import io.kontuar.knowledge.PastTurn;
import java.time.Instant;
import java.util.List;

/**
 * A bot's turn with what the customer wrote.
 *
 * @param intents what the bot thought it may mean, most probable first, five at most
 * @param sure whether one of them stood out
 */
record TurnView(
        String conversation,
        long upToSeq,
        Instant at,
        String text,
        String language,
        List<GuessView> intents,
        boolean sure,
        String decision) {
    /** @param probability 0 to 1, calibrated */
    record GuessView(String intent, double probability) {}

    static TurnView of(PastTurn turn) {
        Trace trace = turn.trace();
        return new TurnView(
                turn.id().conversation().value(),
                turn.id().upToSeq(),
                trace.at(),
                turn.text(),
                turn.language().code(),
                trace.intents().stream()
                        .map(guess -> new GuessView(guess.intent(), guess.probability()))
                        .toList(),
                turn.sure(),
                trace.decision());
    }
}
