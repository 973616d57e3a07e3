package io.kontuar.notice;

import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.Return;
import io.kontuar.commerce.ReturnStatus;
import io.kontuar.commerce.Shipment;
import io.kontuar.commerce.ShipmentStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a new statement of an order tells that the one before did not. A first statement tells nothing: a shop that brings
 * ten thousand old orders writes to nobody.
 */
final class OrderChanges {
    private static final Set<OrderStatus> NOT_SHIPPED =
            EnumSet.of(OrderStatus.PLACED, OrderStatus.PAID, OrderStatus.PACKED);

    private OrderChanges() {}

    /** @param occasion see {@link NoticeId#of(io.kontuar.commerce.OrderId, OrderEvent, String)} */
    record Change(OrderEvent event, String occasion, Map<String, String> details) {}

    static List<Change> between(Order before, Order now) {
        List<Change> changes = new ArrayList<>();
        if (NOT_SHIPPED.contains(before.status()) && now.status() == OrderStatus.SHIPPED) {
            changes.add(new Change(OrderEvent.SHIPPED, "", carrier(now)));
        }
        if (!waits(before) && waits(now)) {
            changes.add(new Change(OrderEvent.READY_FOR_PICKUP, "", place(now)));
        }
        now.shipments().stream()
                .filter(parcel -> isDelayed(parcel) && !toldOf(before, parcel))
                .map(parcel -> new Change(
                        OrderEvent.DELAYED, parcel.trackingNumber() + "/" + parcel.expectedOn(), day(parcel)))
                .forEach(changes::add);
        return changes;
    }

    static List<Change> between(@Nullable Return before, Return now) {
        boolean refunded =
                before != null && before.status() != ReturnStatus.REFUNDED && now.status() == ReturnStatus.REFUNDED;
        return refunded
                ? List.of(new Change(
                        OrderEvent.REFUNDED,
                        now.id().value(),
                        Map.of(
                                "amount",
                                now.refund().minor() + " " + now.refund().currency())))
                : List.of();
    }

    /** Whether telling it would be news no more: what was delayed is there, what was ready was fetched. */
    static boolean overtaken(OrderEvent event, Order now) {
        return switch (event) {
            case SHIPPED, DELAYED, READY_FOR_PICKUP ->
                now.status() == OrderStatus.DELIVERED
                        || now.status() == OrderStatus.CANCELLED
                        || now.status() == OrderStatus.RETURNED;
            case REFUNDED -> false;
        };
    }

    /** Where it waits, or who brings it. */
    static Map<String, String> details(OrderEvent event, Order order, @Nullable LocalDate day) {
        return switch (event) {
            case READY_FOR_PICKUP -> place(order);
            case SHIPPED -> carrier(order);
            case DELAYED -> day == null ? Map.of() : Map.of("day", day.toString());
            case REFUNDED -> Map.of();
        };
    }

    private static boolean waits(Order order) {
        return order.status() == OrderStatus.READY_FOR_PICKUP
                || order.shipments().stream().anyMatch(parcel -> parcel.status() == ShipmentStatus.READY_FOR_PICKUP);
    }

    private static boolean isDelayed(Shipment parcel) {
        return parcel.status() == ShipmentStatus.DELAYED;
    }

    private static boolean toldOf(Order before, Shipment parcel) {
        return before.shipments().stream()
                .anyMatch(earlier -> earlier.trackingNumber().equals(parcel.trackingNumber())
                        && isDelayed(earlier)
                        && Optional.ofNullable(earlier.expectedOn()).equals(Optional.ofNullable(parcel.expectedOn())));
    }

    private static Map<String, String> carrier(Order order) {
        return order.shipments().isEmpty()
                ? Map.of()
                : Map.of("carrier", order.shipments().getLast().carrier());
    }

    private static Map<String, String> place(Order order) {
        Optional<Shipment> locker = order.shipments().stream()
                .filter(parcel -> parcel.status() == ShipmentStatus.READY_FOR_PICKUP)
                .findFirst();
        if (locker.isPresent()) {
            return Map.of("carrier", locker.get().carrier());
        }
        return order.store() == null ? Map.of() : Map.of("store", order.store().value());
    }

    private static Map<String, String> day(Shipment parcel) {
        return parcel.expectedOn() == null
                ? Map.of()
                : Map.of("day", parcel.expectedOn().toString());
    }
}
