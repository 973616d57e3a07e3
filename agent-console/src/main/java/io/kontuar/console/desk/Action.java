package io.kontuar.console.desk;

/** What somebody may do with a conversation. */
public enum Action {
    REPLY,
    NOTE,
    SUBJECT,
    PRIORITY,
    CLAIM,
    TAKE_OVER,
    TRANSFER,
    CLOSE,
    REOPEN,
    RETURN,
    /** The customer has a number that can be called. */
    CALL,
    GIVE_TO_BOT
}
