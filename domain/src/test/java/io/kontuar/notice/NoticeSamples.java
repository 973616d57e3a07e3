package io.kontuar.notice;

import static io.kontuar.Samples.ANNA;
import static io.kontuar.Samples.CUSTOMER;
import static io.kontuar.Samples.NOW;
import static io.kontuar.Samples.SMS_MAIN;

import io.kontuar.channel.Address;
import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.conversation.ConversationId;
import io.kontuar.notice.Broadcast.Audience;
import io.kontuar.notice.OrderNotice.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notices and what belongs to them, with sensible contents. */
public final class NoticeSamples {
    public static final Way BY_SMS = new Way(SMS_MAIN, CUSTOMER);

    private NoticeSamples() {}

    /** One that was just planned. */
    public static OrderNotice notice(String order) {
        return notice(order, NoticeState.PLANNED, NOW);
    }

    /** @param due also when it was made */
    public static OrderNotice notice(String order, NoticeState state, @Nullable Instant due) {
        return notice(order, state, due, null, CUSTOMER);
    }

    public static OrderNotice notice(
            String order, NoticeState state, @Nullable Instant due, @Nullable BroadcastId broadcast, Address to) {
        OrderId id = new OrderId(order);
        return new OrderNotice(
                broadcast == null ? NoticeId.of(id, OrderEvent.SHIPPED, "") : NoticeId.of(id, broadcast),
                broadcast == null ? OrderEvent.SHIPPED : OrderEvent.DELAYED,
                id,
                "88213",
                broadcast,
                Map.of("carrier", "InPost"),
                state,
                state == NoticeState.HELD ? "quiet-hours" : null,
                new Way(SMS_MAIN, to),
                new ConversationId("v-1"),
                1,
                due == null ? NOW : due,
                NOW,
                due,
                0);
    }

    public static NoticeSettings settings() {
        return new NoticeSettings(
                Set.of(OrderEvent.SHIPPED),
                List.of(new NoticeSettings.Way(SMS_MAIN, 10)),
                QuietHours.USUAL,
                Duration.ofDays(1),
                Map.of("shipped/pl", "Jedzie! {order}"),
                0);
    }

    public static Broadcast broadcast(String id, Instant at) {
        return new Broadcast(
                new BroadcastId(id),
                OrderEvent.DELAYED,
                new Audience(null, "InPost", Set.of(OrderStatus.SHIPPED)),
                null,
                ANNA,
                at,
                Broadcast.Stage.PLANNING,
                new OrderId("shop:1"),
                500,
                0);
    }
}
