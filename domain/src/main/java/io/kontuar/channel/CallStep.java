package io.kontuar.channel;

import java.util.Locale;

/** What can happen in a phone call. A provider may tell of it twice, late, or in another order than it happened. */
public enum CallStep {
    BEGAN,
    LANGUAGE_CHOSEN,
    /** The caller said something, or pressed keys in place of saying it. */
    SPOKE,
    /** The caller is to be put through to a person although the bot did not say so. */
    NEEDS_PERSON,
    /** The caller would rather be called back than wait on. */
    CALLBACK_ASKED,
    /** An agent picked up the phone and took the call. */
    CONNECTED,
    /** The phone of the agent who has the conversation was not picked up. */
    NOT_REACHED,
    VOICEMAIL_LEFT,
    /** The talk with the agent was recorded. */
    RECORDED,
    /** A machine wrote down a recording. */
    TRANSCRIBED,
    /** An agent calls the customer: the agent's own phone rings first. */
    AGENT_CALLS,
    /** That call is over, or there was none; its detail {@code outcome} tells how. */
    AGENT_CALLED,
    ENDED;

    /** Lower case with hyphens: {@code voicemail-left}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
