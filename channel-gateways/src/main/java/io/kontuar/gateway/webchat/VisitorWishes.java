package io.kontuar.gateway.webchat;

import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a visitor may ask for beside the conversation: a copy of it, and to say how it was. */
final class VisitorWishes {

    private final ChatParts parts;
    private final String ip;

    VisitorWishes(ChatParts parts, String ip) {
        this.parts = parts;
        this.ip = ip;
    }

    /** @return why it was refused, as docs/realtime.md names it */
    Optional<String> copy(Speaker who, @Nullable ConversationId shown, ClientFrame.Transcript frame) {
        Optional<Conversation> conversation = find(who, shown);
        return conversation.isEmpty()
                ? Optional.of("empty")
                : parts.transcripts().send(who, conversation.get(), frame, ip);
    }

    /** @return why it was refused, as docs/realtime.md names it */
    Optional<String> rate(Speaker who, @Nullable ConversationId shown, ClientFrame.Rate frame) {
        Optional<Conversation> conversation = find(who, shown)
                .filter(one -> one.closed()
                        && who.site().settings().survey()
                        && parts.timeline().unrated(one));
        conversation.ifPresent(one -> parts.inbound().rated(who, one.id(), frame));
        return conversation.isPresent() ? Optional.empty() : Optional.of("not-asked");
    }

    private Optional<Conversation> find(Speaker who, @Nullable ConversationId shown) {
        return Optional.ofNullable(shown).flatMap(id -> parts.timeline().find(who.visitor(), id));
    }
}
