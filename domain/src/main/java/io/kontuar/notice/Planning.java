package io.kontuar.notice;

import io.kontuar.commerce.Order;
import io.kontuar.notice.Routes.Route;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a notice of something that is to be told: by which way it would go now, and when; or why it cannot. */
final class Planning {
    private final Routes routes;

    Planning(Routes routes) {
        this.routes = routes;
    }

    OrderNotice plan(
            NoticeId id,
            OrderEvent event,
            Order order,
            Map<String, String> details,
            @Nullable BroadcastId broadcast,
            HouseRules house) {
        OrderNotice fresh = new OrderNotice(
                id,
                event,
                order.id(),
                order.number(),
                broadcast,
                details,
                NoticeState.PLANNED,
                null,
                null,
                null,
                0,
                house.now(),
                house.now(),
                null,
                0);
        return again(fresh, order, house);
    }

    /** Planned or held by the way that is open now; refused when none is. */
    OrderNotice again(OrderNotice notice, Order order, HouseRules house) {
        return switch (routes.of(notice, order, house)) {
            case Route.Closed(String reason) -> notice.becoming(NoticeState.REFUSED, reason, house.now(), null);
            case Route.Open open -> timed(notice.by(open.way()), open.way(), house);
        };
    }

    static OrderNotice timed(OrderNotice notice, OrderNotice.Way way, HouseRules house) {
        return house.quietUntil(way.to())
                .map(end -> notice.becoming(NoticeState.HELD, LastLook.QUIET, house.now(), end))
                .orElseGet(() -> notice.becoming(NoticeState.PLANNED, null, house.now(), house.now()));
    }

    /** Whether what came through this broadcast is told no more; never so for what came through none. */
    static boolean stopped(NoticePlans plans, @Nullable BroadcastId broadcast) {
        return broadcast != null
                && plans.find(broadcast)
                        .filter(found -> found.stage() == Broadcast.Stage.STOPPED)
                        .isPresent();
    }

    /** Why it is not worth telling any more; empty when it is. */
    static Optional<String> dropped(OrderNotice notice, @Nullable Order order, HouseRules house) {
        if (!house.settings().tells(notice.event()) && notice.broadcast() == null) {
            return Optional.of("switched-off");
        }
        if (notice.madeAt().plus(house.settings().validFor()).isBefore(house.now())) {
            return Optional.of("too-late");
        }
        return order == null || OrderChanges.overtaken(notice.event(), order)
                ? Optional.of("overtaken")
                : Optional.empty();
    }
}
