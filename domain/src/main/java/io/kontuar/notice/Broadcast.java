package io.kontuar.notice;

import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.StoreId;
import io.kontuar.staff.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One event told about many orders at once: a carrier on strike, a store that is flooded.
 *
 * @param event what is told: {@code DELAYED} or {@code READY_FOR_PICKUP}
 * @param day the new expected day, where one is known
 * @param cursor the order up to which it is planned; null at the beginning
 * @param looked how many orders were looked at
 * @param version for compare-and-set; 0 before it is stored
 */
public record Broadcast(
        BroadcastId id,
        OrderEvent event,
        Audience audience,
        @Nullable LocalDate day,
        StaffId by,
        Instant at,
        Stage stage,
        @Nullable OrderId cursor,
        long looked,
        long version) {
    private static final Set<OrderEvent> TOLD = Set.of(OrderEvent.DELAYED, OrderEvent.READY_FOR_PICKUP);
    private static final int LONGEST_CARRIER = 60;

    public enum Stage {
        /** Its recipients are being collected; the first ones are told meanwhile. */
        PLANNING,
        PLANNED,
        /** Whoever was not told yet is not told any more. */
        STOPPED
    }

    /**
     * Whose orders. A store or a carrier must be named: a broadcast to everybody is no notice.
     *
     * @param statuses how far the order is: open ones only
     */
    public record Audience(
            @Nullable StoreId store, @Nullable String carrier, Set<OrderStatus> statuses) {
        /** An order of these is still awaited. */
        public static final Set<OrderStatus> OPEN = Set.of(
                OrderStatus.PLACED,
                OrderStatus.PAID,
                OrderStatus.PACKED,
                OrderStatus.SHIPPED,
                OrderStatus.READY_FOR_PICKUP);

        public Audience {
            statuses = Set.copyOf(statuses);
            if (store == null && carrier == null) {
                throw new IllegalArgumentException("audience: expected a store or a carrier, got neither");
            }
            if (carrier != null && (carrier.isBlank() || carrier.length() > LONGEST_CARRIER)) {
                throw new IllegalArgumentException(
                        "audience carrier: expected 1 to " + LONGEST_CARRIER + " characters, got " + carrier.length());
            }
            if (statuses.isEmpty() || !OPEN.containsAll(statuses)) {
                throw new IllegalArgumentException("audience statuses: expected some of open orders, got " + statuses);
            }
        }

        boolean has(Order order) {
            return statuses.contains(order.status())
                    && (store == null || store.equals(order.store()))
                    && (carrier == null
                            || order.shipments().stream()
                                    .anyMatch(parcel -> parcel.carrier().equalsIgnoreCase(carrier)));
        }
    }

    public Broadcast {
        if (!TOLD.contains(event)) {
            throw new IllegalArgumentException("broadcast: expected one of " + TOLD + ", got " + event);
        }
    }

    Broadcast upTo(@Nullable OrderId next, int more, Stage then) {
        return new Broadcast(id, event, audience, day, by, at, then, next, looked + more, version);
    }

    public Broadcast stopped() {
        return new Broadcast(id, event, audience, day, by, at, Stage.STOPPED, cursor, looked, version);
    }

    /** The same as it is stored under this version. */
    public Broadcast atVersion(long next) {
        return new Broadcast(id, event, audience, day, by, at, stage, cursor, looked, next);
    }
}
