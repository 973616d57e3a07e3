package io.kontuar.notice;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.MessageId;
import io.kontuar.commerce.OrderId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.DerivedId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be told to one customer.
 *
 * @param broadcast through which it came; null for an event of the order's own
 * @param details what its text needs beside the order, by name: {@code carrier}, {@code store}, {@code day}, {@code amount}
 * @param reason why it is held, failed, was refused or dropped, as a code
 * @param way by which it goes or last was to go; null when there is none
 * @param conversation in which its message stands; null before it was asked for
 * @param attempt how many messages were asked for; one more only when the one before certainly never left
 * @param at when it took this state
 * @param due when it wants a look next; null when it is settled
 * @param version for compare-and-set; 0 before it is stored
 */
public record OrderNotice(
        NoticeId id,
        OrderEvent event,
        OrderId order,
        String orderNumber,
        @Nullable BroadcastId broadcast,
        Map<String, String> details,
        NoticeState state,
        @Nullable String reason,
        @Nullable Way way,
        @Nullable ConversationId conversation,
        int attempt,
        Instant madeAt,
        Instant at,
        @Nullable Instant due,
        long version) {
    public OrderNotice {
        details = Map.copyOf(details);
    }

    /** From which of our accounts to which address. */
    public record Way(ChannelAccountId account, Address to) {
        public AddressId recipient() {
            return AddressId.of(to);
        }
    }

    /** Its message, once one was asked for. */
    public Optional<MessageId> message() {
        return attempt == 0 ? Optional.empty() : Optional.of(MessageId.of(command(), 0));
    }

    /** The command that asks for its message: the same however often it is asked for. */
    CommandId command() {
        return new CommandId("notice/" + id.value() + "/" + attempt);
    }

    /** The order's own conversation on an address, for all that is told of it where none is open. */
    ConversationId ownConversation(Address to) {
        return new ConversationId(
                DerivedId.of("v", "notice", order.value(), AddressId.of(to).value()));
    }

    OrderNotice becoming(NoticeState next, @Nullable String why, Instant now, @Nullable Instant lookAt) {
        return new OrderNotice(
                id,
                event,
                order,
                orderNumber,
                broadcast,
                details,
                next,
                why,
                way,
                conversation,
                attempt,
                madeAt,
                now,
                lookAt,
                version);
    }

    OrderNotice by(Way next) {
        return new OrderNotice(
                id,
                event,
                order,
                orderNumber,
                broadcast,
                details,
                state,
                reason,
                next,
                conversation,
                attempt,
                madeAt,
                at,
                due,
                version);
    }

    OrderNotice nextAttempt(ConversationId in) {
        return new OrderNotice(
                id,
                event,
                order,
                orderNumber,
                broadcast,
                details,
                state,
                reason,
                way,
                in,
                attempt + 1,
                madeAt,
                at,
                due,
                version);
    }

    /** The same state, to be looked at again then. */
    OrderNotice lookingAt(@Nullable Instant next) {
        return new OrderNotice(
                id,
                event,
                order,
                orderNumber,
                broadcast,
                details,
                state,
                reason,
                way,
                conversation,
                attempt,
                madeAt,
                at,
                next,
                version);
    }

    /** The same as it is stored under this version. */
    public OrderNotice atVersion(long next) {
        return new OrderNotice(
                id,
                event,
                order,
                orderNumber,
                broadcast,
                details,
                state,
                reason,
                way,
                conversation,
                attempt,
                madeAt,
                at,
                due,
                next);
    }
}
