package io.kontuar.conversation;

import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.Origin;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.lane.CommandId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a conversation's timeline.
 *
 * @param seq 1 for the first of its conversation, without holes
 * @param address the customer's address it came from or goes to; null for notes and system lines
 * @param account our account on its channel; null for notes and system lines
 * @param providerId of an inbound message; an outgoing one's is in its delivery
 * @param at when it was written: the provider's time for inbound ones
 * @param receivedAt when it reached us or was made
 * @param command the command that made it
 * @param delivery there exactly for outbound messages
 * @param origin what it answers or came out of, where the channel told
 */
public record Message(
        MessageId id,
        ConversationId conversation,
        long seq,
        Direction direction,
        Author author,
        MessageContent content,
        @Nullable Address address,
        @Nullable ChannelAccountId account,
        @Nullable ProviderMessageId providerId,
        Instant at,
        Instant receivedAt,
        CommandId command,
        @Nullable Delivery delivery,
        @Nullable Origin origin) {
    public Message {
        if ((direction == Direction.OUTBOUND) != (delivery != null)) {
            throw new IllegalArgumentException("message " + id.value() + ": expected a delivery exactly when outbound");
        }
    }

    /** A message that stands for itself. */
    public Message(
            MessageId id,
            ConversationId conversation,
            long seq,
            Direction direction,
            Author author,
            MessageContent content,
            @Nullable Address address,
            @Nullable ChannelAccountId account,
            @Nullable ProviderMessageId providerId,
            Instant at,
            Instant receivedAt,
            CommandId command,
            @Nullable Delivery delivery) {
        this(
                id,
                conversation,
                seq,
                direction,
                author,
                content,
                address,
                account,
                providerId,
                at,
                receivedAt,
                command,
                delivery,
                null);
    }

    public Message with(Delivery next) {
        return new Message(
                id,
                conversation,
                seq,
                direction,
                author,
                content,
                address,
                account,
                providerId,
                at,
                receivedAt,
                command,
                next,
                origin);
    }

    public Message with(MessageContent next) {
        return new Message(
                id,
                conversation,
                seq,
                direction,
                author,
                next,
                address,
                account,
                providerId,
                at,
                receivedAt,
                command,
                delivery,
                origin);
    }
}
