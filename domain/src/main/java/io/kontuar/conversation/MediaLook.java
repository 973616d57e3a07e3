package io.kontuar.conversation;

import io.kontuar.lane.CommandId;
import io.kontuar.lane.Lane;
import io.kontuar.lane.LaneMessage;

/** Files of this conversation are still with the provider; the store says which. */
public record MediaLook(CommandId id, ConversationId conversation) implements LaneMessage {
    public static final Lane<MediaLook> LANE = new Lane<>("media", MediaLook.class);

    @Override
    public String key() {
        return conversation.value();
    }
}
