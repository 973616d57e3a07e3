package io.kontuar.assist;

import java.time.Duration;
import java.util.List;

/** Proposes words. Off unless the shop names one; whoever asks goes on without it when it fails. */
public interface LanguageModel {
    /** The one that is not there. */
    LanguageModel NONE = new LanguageModel() {
        @Override
        public boolean isOn() {
            return false;
        }

        @Override
        public Answer write(Prompt prompt) {
            return new Failed(Failure.OFF);
        }
    };

    boolean isOn();

    /** Never throws for what the model or the way to it does: that is an {@link Failed} answer. */
    Answer write(Prompt prompt);

    /**
     * @param task what is to be written, by whom and how
     * @param lines what was said, oldest first; without what {@link Redaction} hides
     * @param mostTokens how long the answer may be; a token is about four characters
     * @param within how long it is waited for
     */
    record Prompt(String task, List<Line> lines, int mostTokens, Duration within) {
        public Prompt {
            lines = List.copyOf(lines);
        }

        int characters() {
            return task.length()
                    + lines.stream().mapToInt(line -> line.text().length()).sum();
        }
    }

    record Line(Speaker speaker, String text) {}

    enum Speaker {
        CUSTOMER,
        SHOP
    }

    sealed interface Answer {}

    /** @param tokens what it cost, asked and answered; 0 where the model did not say */
    record Written(String text, int tokens) implements Answer {}

    record Failed(Failure why) implements Answer {}

    enum Failure {
        /** No model is set up. */
        OFF,
        /** The day's tokens are used up. */
        OVER_BUDGET,
        /** No whole answer in time. */
        TOO_SLOW,
        /** It takes no more at the moment (429, 503). */
        BUSY,
        /** It refused what was asked, or who asked. */
        REFUSED,
        /** It answered something that is no answer. */
        NONSENSE,
        /** It cannot be reached, or is broken. */
        AWAY
    }
}
