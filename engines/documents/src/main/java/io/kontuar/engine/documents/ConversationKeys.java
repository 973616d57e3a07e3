package io.kontuar.engine.documents;

import io.kontuar.conversation.Conversation;
import java.time.Instant;

/** Where a conversation stands in its lists, as index keys that every engine orders alike. */
public final class ConversationKeys {
    private ConversationKeys() {}

    /** The rank it has, had or would have: there even when it is not waiting, so that a list can go on after it. */
    public static long place(Conversation conversation) {
        Instant entered = conversation.moments().enteredQueueAt();
        Instant from = entered != null ? entered : conversation.moments().openedAt();
        return Moment.nanos(from.minus(Conversation.PRIORITY_HEAD_START.multipliedBy(conversation.priority())));
    }

    /** When a closed conversation was closed. */
    public static long closedAt(Conversation conversation) {
        Instant closedAt = conversation.moments().closedAt();
        return Moment.nanos(closedAt != null ? closedAt : conversation.moments().updatedAt());
    }
}
