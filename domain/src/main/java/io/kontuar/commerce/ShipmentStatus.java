package io.kontuar.commerce;

/** Where a parcel is. */
public enum ShipmentStatus {
    LABEL_CREATED,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    READY_FOR_PICKUP,
    DELIVERED,
    DELAYED,
    LOST,
    RETURNED_TO_SENDER
}
