package io.kontuar.commerce;

/** How far an order is. */
public enum OrderStatus {
    PLACED,
    PAID,
    PACKED,
    SHIPPED,
    READY_FOR_PICKUP,
    DELIVERED,
    CANCELLED,
    RETURNED
}
