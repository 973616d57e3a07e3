package io.kontuar.conversation;

import java.time.Instant;

/** Something that must be looked at later. Late or twice is harmless: the command checks the state it was meant for. */
public record ConversationTimer(Kind kind, Instant due) {
    public enum Kind {
        OFFER_TIMEOUT,
        BOT_SILENT,
        IDLE_CLOSE,
        SNOOZE_END,
        UNKNOWN_DELIVERY,
        REMOTE_MEDIA,
        UNSEEN_REPLY
    }
}
