package io.kontuar.bot.dialogue;

/** How a turn ends; what is said lies in the {@link Talk}. */
sealed interface Move {
    /** Nothing more is needed from the customer. */
    record Say() implements Move {}

    /** Waits for the customer's answer. */
    record Ask() implements Move {}

    /**
     * A person must take over.
     *
     * @param reason a code of {@link io.kontuar.conversation.Handoff}
     * @param told whether the flow has told the customer already
     */
    record GiveUp(String reason, boolean told) implements Move {
        GiveUp(String reason) {
            this(reason, false);
        }
    }
}
