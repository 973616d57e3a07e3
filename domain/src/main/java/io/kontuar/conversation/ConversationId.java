package io.kontuar.conversation;

import io.kontuar.lane.CommandId;
import io.kontuar.lane.DerivedId;

/** The id of one conversation, derived from the message that opened it. */
public record ConversationId(String value) {
    public static ConversationId openedBy(CommandId command) {
        return new ConversationId(DerivedId.of("v", command.value()));
    }
}
