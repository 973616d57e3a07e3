package io.kontuar.commerce;

/** How far a return is. */
public enum ReturnStatus {
    REGISTERED,
    IN_TRANSIT,
    RECEIVED,
    ACCEPTED,
    REJECTED,
    REFUNDED
}
