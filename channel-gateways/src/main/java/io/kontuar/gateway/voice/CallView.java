package io.kontuar.gateway.voice;

import io.kontuar.channel.MessageContent;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.conversation.CallState;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Message;
import io.kontuar.gateway.voice.CallerWords.Keys;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call as the store has it.
 *
 * @param conversation null until it is stored
 * @param timeline its latest entries, in order
 */
record CallView(@Nullable Conversation conversation, List<Message> timeline) {
    CallView {
        timeline = List.copyOf(timeline);
    }

    boolean heldBy(Holder holder) {
        return conversation != null && conversation.control().holder() == holder;
    }

    CallState state() {
        return CallState.of(timeline);
    }

    /** Whether this turn has its answer, or somebody else than the bot has the word. */
    boolean answered(ProviderMessageId turn) {
        if (conversation == null) {
            return false;
        }
        long answered = conversation.progress().answeredSeq();
        return conversation.control().holder() != Holder.BOT
                || timeline.stream()
                        .anyMatch(message -> turn.equals(message.providerId()) && message.seq() <= answered);
    }

    /** What is to be said since that entry. */
    List<Message> toSay(long after) {
        return timeline.stream()
                .filter(message -> message.direction() == Direction.OUTBOUND && message.seq() > after)
                .toList();
    }

    /** What has been said up to that entry. */
    List<Message> said(long upTo) {
        return timeline.stream()
                .filter(message -> message.direction() == Direction.OUTBOUND && message.seq() <= upTo)
                .toList();
    }

    /** What keys mean once the caller has heard everything up to that entry. */
    Keys keysAfter(long upTo) {
        return choices(upTo).isPresent() ? Keys.CHOICE : Keys.NUMBER;
    }

    /** The choices that were offered last up to that entry. */
    Optional<MessageContent.Choices> choices(long upTo) {
        return said(upTo).reversed().stream()
                .map(Message::content)
                .findFirst()
                .filter(MessageContent.Choices.class::isInstance)
                .map(MessageContent.Choices.class::cast);
    }
}
