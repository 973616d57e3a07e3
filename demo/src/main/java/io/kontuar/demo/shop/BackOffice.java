package io.kontuar.demo.shop;

import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.Orders;
import io.kontuar.commerce.Return;
import io.kontuar.commerce.ReturnId;
import io.kontuar.commerce.ReturnStatus;
import io.kontuar.commerce.Returns;
import io.kontuar.commerce.SalesChannel;
import io.kontuar.commerce.Shipment;
import io.kontuar.commerce.ShipmentStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The shop's own order system: what happens to an order is stated to Kontuar as any shop's system would state it. */
public final class BackOffice {
    private static final int DELAY_DAYS = 2;
    private final Orders orders;
    private final Returns returns;
    private final ShopWire wire;
    private final Clock clock;

    public BackOffice(Orders orders, Returns returns, ShopWire wire, Clock clock) {
        this.orders = orders;
        this.returns = returns;
        this.wire = wire;
        this.clock = clock;
    }

    /** What can be done to an order. */
    public enum Step {
        SHIP,
        READY,
        DELAY,
        REFUND
    }

    /** The orders of the web shop that one meets in the README. */
    public List<Order> orders() {
        return WalkPurchases.entries().stream()
                .filter(entry -> entry.source().equals("shop"))
                .flatMap(entry -> orders.byNumber(entry.number()).stream())
                .toList();
    }

    /** @throws IllegalArgumentException when there is no such order, or Kontuar does not take the statement */
    public void does(String id, Step step) {
        Order order = orders.find(new OrderId(id))
                .orElseThrow(() -> new IllegalArgumentException("order: expected one of the shop's, got another"));
        switch (step) {
            case SHIP -> {
                wire.state(with(order, OrderStatus.PACKED, List.of(), now()));
                wire.state(with(order, OrderStatus.SHIPPED, parcel(order, ShipmentStatus.IN_TRANSIT, 1), later()));
            }
            case READY ->
                wire.state(
                        order.store() == null
                                ? with(
                                        order,
                                        OrderStatus.SHIPPED,
                                        parcel(order, ShipmentStatus.READY_FOR_PICKUP, 0),
                                        now())
                                : with(order, OrderStatus.READY_FOR_PICKUP, order.shipments(), now()));
            case DELAY ->
                wire.state(with(order, OrderStatus.SHIPPED, parcel(order, ShipmentStatus.DELAYED, DELAY_DAYS), now()));
            case REFUND -> refund(order);
        }
    }

    private void refund(Order order) {
        Return known = returns.ofOrders(List.of(order.id())).stream()
                .findFirst()
                .orElseGet(
                        () -> goods(order, new ReturnId("shop:RMA-" + order.number()), ReturnStatus.RECEIVED, now()));
        wire.state(goods(order, known.id(), ReturnStatus.RECEIVED, now()));
        wire.state(goods(order, known.id(), ReturnStatus.REFUNDED, later()));
    }

    private static Return goods(Order order, ReturnId id, ReturnStatus status, Instant asOf) {
        return new Return(
                id,
                order.id(),
                order.number(),
                SalesChannel.WEB_SHOP,
                null,
                order.lines(),
                "sent back",
                status,
                order.total(),
                null,
                asOf,
                asOf);
    }

    /** The order's own parcel, or one of its carrier's, as it is now; each delay moves its day on. */
    private List<Shipment> parcel(Order order, ShipmentStatus status, int days) {
        Shipment known = order.shipments().isEmpty() ? null : order.shipments().getFirst();
        LocalDate today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
        LocalDate promised = known == null ? today : Objects.requireNonNullElse(known.expectedOn(), today);
        LocalDate expected = (promised.isBefore(today) ? today : promised).plusDays(days);
        return new ArrayList<>(List.of(new Shipment(
                carrier(known),
                known == null ? "6900" + order.number() : known.trackingNumber(),
                status,
                expected,
                null,
                now())));
    }

    private static String carrier(@Nullable Shipment known) {
        return known == null ? Carrier.INPOST.customersName() : known.carrier();
    }

    private static Order with(Order order, OrderStatus status, List<Shipment> parcels, Instant asOf) {
        return new Order(
                order.id(),
                order.source(),
                order.channel(),
                order.number(),
                order.placedAt(),
                status,
                order.customerName(),
                order.email(),
                order.phone(),
                order.store(),
                order.lines(),
                parcels,
                order.total(),
                asOf);
    }

    private Instant now() {
        return clock.instant();
    }

    /** A moment after what was stated just before. */
    private Instant later() {
        return now().plusMillis(5);
    }
}
