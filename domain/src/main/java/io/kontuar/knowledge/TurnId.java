package io.kontuar.knowledge;

import io.kontuar.conversation.ConversationId;

/** One bot turn: the conversation and the last message that it answered. */
public record TurnId(ConversationId conversation, long upToSeq) {
    /** As one text, for keys and addresses: {@code v-17/3}. */
    public String key() {
        return conversation.value() + "/" + upToSeq;
    }
}
