package io.kontuar.channel;

/**
 * How far an outgoing message got. It only moves forward: to a state of a higher {@link #rank()}. {@code UNKNOWN} (it may
 * have left) is resolved by any receipt; {@code READ}, {@code FAILED} and {@code DELIVERED} are never taken back by a late
 * {@code SENT}.
 */
public enum DeliveryState {
    QUEUED(0),
    SENDING(1),
    UNKNOWN(2),
    SENT(3),
    FAILED(4),
    DELIVERED(5),
    READ(6);

    private final int rank;

    DeliveryState(int rank) {
        this.rank = rank;
    }

    public int rank() {
        return rank;
    }

    /** Whether {@code next} is a later state than this. A failed message stays failed, with its error. */
    public boolean mayBecome(DeliveryState next) {
        return this != FAILED && next.rank > rank;
    }
}
