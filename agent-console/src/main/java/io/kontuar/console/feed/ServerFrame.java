package io.kontuar.console.feed;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.kontuar.console.desk.ConversationView;
import io.kontuar.console.desk.DeliveryView;
import io.kontuar.console.desk.MessageView;
import io.kontuar.console.desk.RowView;
import io.kontuar.console.security.Me;
import io.kontuar.console.supervisor.BoardView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the server says. The subscription's name is not in these: {@link Encoder} adds it, so that one encoding serves all
 * who subscribed to the same thing.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ServerFrame.Welcome.class, name = "welcome"),
    @JsonSubTypes.Type(value = ServerFrame.ListWhole.class, name = "list"),
    @JsonSubTypes.Type(value = ServerFrame.ListDelta.class, name = "list-delta"),
    @JsonSubTypes.Type(value = ServerFrame.ConversationWhole.class, name = "conversation"),
    @JsonSubTypes.Type(value = ServerFrame.ConversationDelta.class, name = "conversation-delta"),
    @JsonSubTypes.Type(value = ServerFrame.Board.class, name = "board"),
    @JsonSubTypes.Type(value = ServerFrame.Counts.class, name = "counts"),
    @JsonSubTypes.Type(value = ServerFrame.Offers.class, name = "offers"),
    @JsonSubTypes.Type(value = ServerFrame.OwnPresence.class, name = "presence"),
    @JsonSubTypes.Type(value = ServerFrame.Digest.class, name = "digest"),
    @JsonSubTypes.Type(value = ServerFrame.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = ServerFrame.Activity.class, name = "activity"),
    @JsonSubTypes.Type(value = ServerFrame.Gone.class, name = "gone"),
    @JsonSubTypes.Type(value = ServerFrame.Resync.class, name = "resync"),
    @JsonSubTypes.Type(value = ServerFrame.Failure.class, name = "error"),
    @JsonSubTypes.Type(value = ServerFrame.Pong.class, name = "pong")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface ServerFrame {
    record Welcome(
            Me me,
            List<QueueInfo> queues,
            List<Colleague> colleagues,
            ShopInfo shop,
            Instant serverTime,
            CountsView counts)
            implements ServerFrame {}

    record ListWhole(List<RowView> rows, int total, boolean more, boolean reset) implements ServerFrame {}

    record ListDelta(List<RowView> upserts, List<String> removes, int total) implements ServerFrame {}

    record ConversationWhole(
            ConversationView conversation, List<MessageView> messages, boolean continues, boolean earlier)
            implements ServerFrame {}

    record ConversationDelta(
            ConversationView conversation, List<MessageView> messages, List<MessageDelivery> deliveries)
            implements ServerFrame {}

    record Board(BoardView board) implements ServerFrame {}

    record Counts(CountsView counts) implements ServerFrame {}

    record Offers(List<RowView> rows) implements ServerFrame {}

    record OwnPresence(String presence) implements ServerFrame {}

    /** What the store says at this moment; the members fit the kind of the subscription. */
    record Digest(
            @Nullable List<RowVersion> rows,
            @Nullable Long lastSeq,
            @Nullable Long version,
            @Nullable Long deliveryStamp)
            implements ServerFrame {}

    record Answered(
            String id,
            String outcome,
            @Nullable String reason,
            @Nullable List<MessageView> missed) implements ServerFrame {}

    record Activity(String conversation, String who, String id, String name, String doing) implements ServerFrame {}

    record Gone() implements ServerFrame {}

    record Resync() implements ServerFrame {}

    record Failure(String code, String message) implements ServerFrame {}

    record Pong() implements ServerFrame {}

    record QueueInfo(String id, Map<String, String> names, long serviceTargetSeconds) {}

    record Colleague(String id, String name) {}

    record ShopInfo(String name, String zone, String currency) {}

    record MessageDelivery(String message, DeliveryView delivery) {}

    /** Travels as a pair {@code [id, version]}. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"id", "version"})
    record RowVersion(String id, long version) {}
}
