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
    GIVE_TO_BOT
}
