package io.kontuar.gateway;

import io.kontuar.lane.Event;
import io.kontuar.lane.Lane;
import io.kontuar.lane.LaneBatchHandler;
import io.kontuar.lane.LaneHandler;
import io.kontuar.lane.LaneMessage;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.Lanes;
import io.kontuar.lane.Outage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Lanes that keep what is sent and pass on what is published. */
public final class RecordingLanes implements Lanes {

    private final List<LaneMessage> sent = new CopyOnWriteArrayList<>();
    private final List<Event> published = new CopyOnWriteArrayList<>();
    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    public void goAway() {
        away = true;
    }

    public void forget() {
        sent.clear();
        published.clear();
        away = false;
    }

    public <T extends LaneMessage> List<T> sent(Class<T> type) {
        return sent.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public <T extends Event> List<T> published(Class<T> type) {
        return published.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void send(List<LaneSend<?>> sends) {
        if (away) {
            throw new Outage("lanes are away", null);
        }
        sends.forEach(send -> sent.add(send.message()));
    }

    @Override
    public void publish(Event event) {
        published.add(event);
        listeners.forEach(listener -> listener.accept(event));
    }

    @Override
    public AutoCloseable subscribe(Consumer<Event> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public <T extends LaneMessage> AutoCloseable open(Lane<T> lane, LaneHandler<T> handler, int consumers) {
        throw new UnsupportedOperationException("gateways consume no lane themselves");
    }

    @Override
    public <T extends LaneMessage> AutoCloseable openBatch(Lane<T> lane, LaneBatchHandler<T> handler, int size) {
        throw new UnsupportedOperationException("gateways consume no lane themselves");
    }

    @Override
    public long waiting(Lane<?> lane) {
        return 0;
    }
}
