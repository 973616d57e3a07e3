package io.kontuar.demo.simulator;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The words to which the provider itself answers, before and besides the shop. Only the word alone counts. */
enum OptOut {
    STOP("You have successfully been unsubscribed. You will not receive any more messages from this number. "
            + "Reply START to resubscribe."),
    START("You have successfully been re-subscribed to messages from this number. Reply HELP for help. Reply STOP to "
            + "unsubscribe. Msg&Data Rates May Apply.");

    private static final Set<String> STOPS = Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT");
    private static final Set<String> STARTS = Set.of("START", "YES", "UNSTOP");

    private final String answer;

    OptOut(String answer) {
        this.answer = answer;
    }

    /** What the provider answers in the shop's name. */
    String answer() {
        return answer;
    }

    static Optional<OptOut> in(String text) {
        String word = text.strip().toUpperCase(Locale.ROOT);
        return STOPS.contains(word) ? Optional.of(STOP) : STARTS.contains(word) ? Optional.of(START) : Optional.empty();
    }
}
