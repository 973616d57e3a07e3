package io.kontuar.conversation;

import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.ProviderMessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far outgoing messages got. Delivery is kept apart from the conversation's own version, since its states only move
 * forward whoever writes them: Dispatch, or a receipt.
 */
public interface Deliveries {

    /** The oldest message to this recipient on this account that is {@code QUEUED} or {@code SENDING}. */
    Optional<Message> nextUnsent(ChannelAccountId account, AddressId recipient);

    /**
     * Takes on the next state when the stored one is still {@code expected} and the next {@link Delivery#mayFollow may
     * follow} it, in one step.
     *
     * @return false when it is not; nothing changed
     */
    boolean advance(MessageId message, DeliveryState expected, Delivery next);

    Optional<Message> byProviderId(ChannelAccountId account, ProviderMessageId providerId);

    /** Outgoing messages of a conversation, ascending by seq, the latest {@code limit}: their states only. */
    List<MessageDeliveryState> states(ConversationId conversation, int limit);

    /** Messages that took the state before the moment and are still in it, oldest first. */
    List<Message> inStateSince(DeliveryState state, Instant before, int limit);

    record MessageDeliveryState(MessageId message, long seq, Delivery delivery) {}
}
