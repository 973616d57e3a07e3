package io.kontuar.conversation;

import io.kontuar.staff.Staff;

/** Calls that agents start: the agent's own phone rings first, and once it is picked up the customer's. */
public interface AgentCalls {

    /**
     * Asks the provider once, and never again by itself: nobody's phone rings twice. What becomes of it comes onto the
     * conversation's timeline.
     *
     * @param number of the customer, in E.164
     */
    Placed place(Conversation conversation, Staff agent, String number);

    /** What came of it. */
    sealed interface Placed {
        /** The agent's phone is being called. */
        record Ringing() implements Placed {}

        /**
         * @param code {@code no-telephone} where no account can call, {@code no-phone} where the agent has none, else the
         *     provider's own
         */
        record Refused(String code, String reason) implements Placed {}

        /** The provider may have taken it: the phone rings, or does not. */
        record Unknown(String reason) implements Placed {}
    }
}
