package io.kontuar.lane;

import java.util.function.Consumer;

/** The broker seen as lanes: opening consumers, and the one topic for events. */
public interface Lanes extends LaneSender {

    /**
     * Opens {@code consumers} parallel consumers of a lane. All consumers of a lane are opened before its first message
     * is handled. Closing stops them after the message in hand.
     */
    <T extends LaneMessage> AutoCloseable open(Lane<T> lane, LaneHandler<T> handler, int consumers);

    /** Opens one consumer that takes messages in batches of at most {@code size}. */
    <T extends LaneMessage> AutoCloseable openBatch(Lane<T> lane, LaneBatchHandler<T> handler, int size);

    /** Publishes to every subscriber of every node; not persistent, may be lost. */
    void publish(Event event);

    AutoCloseable subscribe(Consumer<Event> listener);

    /** How many messages wait on the lane, those in hand included; a broker elsewhere may tell it a moment late. */
    long waiting(Lane<?> lane);
}
