package io.kontuar.conversation;

/** Where an entry of the timeline comes from and who may see it: notes are for staff only. */
public enum Direction {
    INBOUND,
    OUTBOUND,
    NOTE,
    SYSTEM
}
