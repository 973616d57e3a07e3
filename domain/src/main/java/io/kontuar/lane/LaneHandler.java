package io.kontuar.lane;

/**
 * Handles the messages of one lane. Delivery is at least once: a message seen again must change nothing in the store and
 * return the same sends.
 *
 * <p>Throws {@link Outage} when something it needs is away (the lane then waits and loses nothing); any other exception
 * is taken as deterministic after three tries within a second, and the message is parked as a dead letter.
 */
@FunctionalInterface
public interface LaneHandler<T extends LaneMessage> {
    Handled handle(T message);
}
