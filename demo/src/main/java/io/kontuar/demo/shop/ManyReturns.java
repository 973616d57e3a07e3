package io.kontuar.demo.shop;

import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderLine;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.Return;
import io.kontuar.commerce.ReturnId;
import io.kontuar.commerce.ReturnStatus;
import io.kontuar.commerce.SalesChannel;
import io.kontuar.commerce.ShipmentStatus;
import io.kontuar.commerce.StoreId;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What comes back of what was sold: every state in turn, and some of it to another counter than it was bought at. */
final class ManyReturns {
    private static final int WINDOW = 30;
    private static final int REFUND_WITHIN = 14;
    private static final List<String> REASONS = List.of(
            "too small", "too large", "changed my mind", "not as pictured", "zip does not run", "arrived scratched");

    private final Today today;
    private final List<DemoStore> stores;
    private final Chance chance;
    private int count;

    ManyReturns(Today today, List<DemoStore> stores, Chance chance) {
        this.today = today;
        this.stores = stores;
        this.chance = chance;
    }

    Optional<Return> of(Order order, int daysAgo) {
        boolean wholly = order.status() == OrderStatus.RETURNED
                && order.shipments().stream().noneMatch(parcel -> parcel.status() == ShipmentStatus.RETURNED_TO_SENDER);
        boolean partly = order.status() == OrderStatus.DELIVERED && daysAgo >= 4 && daysAgo <= 90 && chance.percent(45);
        if (wholly) {
            return Optional.of(returned(order, order.lines(), ReturnStatus.REFUNDED, daysAgo));
        }
        ReturnStatus[] states = ReturnStatus.values();
        return partly
                ? Optional.of(
                        returned(order, List.of(chance.oneOf(order.lines())), states[count % states.length], daysAgo))
                : Optional.empty();
    }

    private Return returned(Order order, List<OrderLine> lines, ReturnStatus status, int daysAgo) {
        int openedDaysAgo = Math.max(1, daysAgo - 3 - chance.below(WINDOW - 10));
        int window = Math.min(openedDaysAgo, status == ReturnStatus.REFUNDED ? openedDaysAgo : 9);
        StoreId store = store(order);
        count++;
        return new Return(
                new ReturnId("RMA-" + (1100 + count)),
                order.id(),
                order.number(),
                store == null ? SalesChannel.WEB_SHOP : SalesChannel.STORE,
                store,
                lines,
                chance.oneOf(REASONS),
                status,
                Basket.total(lines),
                settled(status) ? null : today.day(REFUND_WITHIN - window),
                today.past(window, LocalTime.of(13, 5)),
                today.now().minus(Duration.ofMinutes(4)));
    }

    /** Receipts come back to a store; so do two of five things bought online. */
    private @Nullable StoreId store(Order order) {
        boolean toStore = order.channel() == SalesChannel.STORE || chance.percent(40);
        boolean romanian = order.total().currency().equals("RON");
        return toStore
                ? chance.oneOf(stores.stream()
                                .filter(store -> store.romanian() == romanian)
                                .toList())
                        .store()
                        .id()
                : null;
    }

    private static boolean settled(ReturnStatus status) {
        return status == ReturnStatus.REFUNDED || status == ReturnStatus.REJECTED;
    }
}
