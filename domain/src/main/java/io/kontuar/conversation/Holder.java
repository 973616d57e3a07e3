package io.kontuar.conversation;

/** Who has the word. A closed conversation is held by nobody. */
public enum Holder {
    BOT,
    QUEUE,
    AGENT,
    NOBODY
}
