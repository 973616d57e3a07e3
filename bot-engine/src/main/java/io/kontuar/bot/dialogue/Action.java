package io.kontuar.bot.dialogue;

import io.kontuar.bot.flow.ActionForm;

/** Something that a flow's step does. */
interface Action {
    /** What flows may expect of it. */
    ActionForm form();

    Outcome run(Talk talk);

    /** Whether this turn's message holds what the action waits for; asked of those that wait. */
    default boolean takes(Talk talk) {
        return false;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** @param as one of {@link ActionForm#outcomes} */
        record Went(String as) implements Outcome {}

        /** The customer was asked; the same step runs again with the answer. */
        record Waits() implements Outcome {}

        /** @param reason a code of {@link io.kontuar.conversation.Handoff} */
        record GivesUp(String reason) implements Outcome {}
    }

    Outcome WAITS = new Outcome.Waits();

    static Outcome went(String as) {
        return new Outcome.Went(as);
    }
}
