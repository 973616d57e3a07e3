package io.kontuar.console.feed;

import io.kontuar.conversation.ConversationId;
import io.kontuar.lane.Event;
import org.jspecify.annotations.Nullable;

/** What a client may say. */
sealed interface ClientFrame {
    record Hello() implements ClientFrame {}

    record Subscribe(String sub, Wish to) implements ClientFrame {}

    record Unsubscribe(String sub) implements ClientFrame {}

    record More(String sub) implements ClientFrame {}

    /** @param id the UUID that the client chose; the same again is the same command */
    record Command(String id, StaffCommand command) implements ClientFrame {}

    record Activity(ConversationId conversation, Event.Doing doing) implements ClientFrame {}

    record Ping() implements ClientFrame {}

    /** What a client subscribes to. */
    sealed interface Wish {
        record ForList(ListRef ref) implements Wish {}

        /** @param afterSeq the last entry that the client has; null when it has none */
        record ForConversation(
                ConversationId conversation, @Nullable Long afterSeq) implements Wish {}

        record ForBoard() implements Wish {}
    }
}
