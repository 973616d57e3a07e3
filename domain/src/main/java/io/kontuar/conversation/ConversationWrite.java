package io.kontuar.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one command changes, for {@link Conversations#write}.
 *
 * @param next the conversation as it shall be; its version is the one it was read with
 * @param messages new entries, with the sequence numbers that follow the stored ones
 */
public record ConversationWrite(
        Conversation next,
        List<Message> messages,
        List<Fact> facts,
        @Nullable Trace trace) {
    public ConversationWrite {
        messages = List.copyOf(messages);
        facts = List.copyOf(facts);
    }
}
