package io.kontuar.staff;

/** Whether an agent takes work. Only available ones are offered conversations. */
public enum Presence {
    AVAILABLE,
    BUSY,
    BREAK,
    OFFLINE
}
