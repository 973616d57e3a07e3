package io.kontuar.notice;

/** How far a notice got. */
public enum NoticeState {
    /** Waits for its turn at the provider's rate. */
    PLANNED,
    /** Waits for the end of the quiet hours. */
    HELD,
    /** Asked for; its message has the word from here on. */
    GOING,
    SENT,
    DELIVERED,
    /** It may have left: never sent again by itself. */
    UNKNOWN,
    FAILED,
    /** The customer wants none, or cannot be reached by any way. */
    REFUSED,
    /** Not worth telling any more: too late, overtaken, switched off or stopped. */
    DROPPED
}
