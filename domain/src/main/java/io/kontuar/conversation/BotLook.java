package io.kontuar.conversation;

import io.kontuar.lane.CommandId;
import io.kontuar.lane.Lane;
import io.kontuar.lane.LaneMessage;

/**
 * The bot shall look at a conversation that it holds.
 *
 * @param upToSeq the customer's message that asked for it; when a later one has come, its own look will answer both
 * @param purpose what the look is for
 */
public record BotLook(CommandId id, ConversationId conversation, long upToSeq, Purpose purpose) implements LaneMessage {
    public static final Lane<BotLook> LANE = new Lane<>("bot-turns", BotLook.class);

    @Override
    public String key() {
        return conversation.value();
    }

    /** Why the bot looks. */
    public enum Purpose {
        /** To answer all that was written. */
        ANSWER,
        /** At once, while more may be on its way: only to let through who asks for a person. */
        PEEK
    }
}
