package io.kontuar.engine.lanes;

import io.kontuar.lane.Event;
import java.util.function.Consumer;

/** How events reach every listener, each on a thread of its own and in the order of publishing. */
interface Events extends AutoCloseable {

    /** Never waits and never fails; an event may be lost. */
    void publish(Event event);

    /** Returns when the listener hears what is published from now on. */
    AutoCloseable subscribe(Consumer<Event> listener);

    /** No listener is told of another event; {@link #close} waits for those in hand. */
    void beginClosing();

    @Override
    void close();
}
