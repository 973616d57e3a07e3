package io.kontuar.demo.shop;

import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.ShipmentStatus;
import org.jspecify.annotations.Nullable;

/**
 * How far a parcel order may be at an age: the youngest and oldest age in days, how many of all that are as old it takes
 * against the other journeys, and the states of order and parcel; no parcel state where there is no parcel.
 */
enum Journey {
    PLACED(0, 0, 4, OrderStatus.PLACED, null),
    PAID(0, 1, 4, OrderStatus.PAID, null),
    PACKED(1, 2, 3, OrderStatus.PACKED, ShipmentStatus.LABEL_CREATED),
    UNDER_WAY(2, 4, 6, OrderStatus.SHIPPED, ShipmentStatus.IN_TRANSIT),
    AT_THE_DOOR(2, 5, 4, OrderStatus.SHIPPED, ShipmentStatus.OUT_FOR_DELIVERY),
    IN_THE_LOCKER(3, 6, 3, OrderStatus.READY_FOR_PICKUP, ShipmentStatus.READY_FOR_PICKUP),
    IN_THE_STORE(2, 8, 3, OrderStatus.READY_FOR_PICKUP, null),
    LATE(5, 9, 3, OrderStatus.SHIPPED, ShipmentStatus.DELAYED),
    LOST(7, 16, 1, OrderStatus.SHIPPED, ShipmentStatus.LOST),
    BROUGHT(3, 430, 20, OrderStatus.DELIVERED, ShipmentStatus.DELIVERED),
    CALLED_OFF(0, 430, 1, OrderStatus.CANCELLED, null),
    NOT_COLLECTED(12, 430, 1, OrderStatus.RETURNED, ShipmentStatus.RETURNED_TO_SENDER),
    SENT_BACK(14, 430, 2, OrderStatus.RETURNED, ShipmentStatus.DELIVERED);

    private final int youngest;
    private final int oldest;
    private final int share;
    private final OrderStatus order;
    private final @Nullable ShipmentStatus parcel;

    Journey(int youngest, int oldest, int share, OrderStatus order, @Nullable ShipmentStatus parcel) {
        this.youngest = youngest;
        this.oldest = oldest;
        this.share = share;
        this.order = order;
        this.parcel = parcel;
    }

    OrderStatus order() {
        return order;
    }

    @Nullable
    ShipmentStatus parcel() {
        return parcel;
    }

    /** The weight of this journey for an order of that age; 0 when it cannot be there. */
    int share(int daysAgo) {
        return daysAgo >= youngest && daysAgo <= oldest ? share : 0;
    }

    /** In days from today, when the carrier said or says the parcel comes. */
    int expectedIn(int daysAgo) {
        return switch (this) {
            case PACKED -> 2;
            case UNDER_WAY -> 1;
            case AT_THE_DOOR, IN_THE_LOCKER -> 0;
            case PLACED, PAID, IN_THE_STORE, LATE, LOST, BROUGHT, CALLED_OFF, NOT_COLLECTED, SENT_BACK -> 3 - daysAgo;
        };
    }
}
