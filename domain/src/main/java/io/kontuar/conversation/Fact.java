package io.kontuar.conversation;

import io.kontuar.channel.ChannelKind;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.StaffId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, kept for ever and without a customer's words. Boards, service levels and intervals derive from
 * facts and can be computed again.
 *
 * @param id derived from the command that caused it, so that it is appended once
 * @param details numbers and codes that the kind needs, such as {@code reason}
 */
public record Fact(
        String id,
        Kind kind,
        Instant at,
        @Nullable ConversationId conversation,
        @Nullable QueueId queue,
        @Nullable StaffId agent,
        @Nullable ChannelKind channel,
        Map<String, String> details) {
    public Fact {
        details = Map.copyOf(details);
    }

    public enum Kind {
        OPENED,
        CUSTOMER_WROTE,
        BOT_ANSWERED,
        HANDED_OVER,
        ENTERED_QUEUE,
        OFFERED,
        OFFER_DECLINED,
        OFFER_EXPIRED,
        ANSWERED,
        TAKEN_OVER,
        ABANDONED,
        FLOWED_OUT,
        AGENT_REPLIED,
        TRANSFERRED,
        GIVEN_TO_BOT,
        CLOSED,
        REOPENED,
        DELIVERY_FAILED,
        SENT_BY_MAIL,
        RATED,
        PRESENCE_CHANGED,
        MODEL_ASKED
    }
}
