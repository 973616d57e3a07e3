package io.kontuar.bench;

import io.kontuar.lane.Event;
import io.kontuar.lane.Lane;
import io.kontuar.lane.LaneBatchHandler;
import io.kontuar.lane.LaneHandler;
import io.kontuar.lane.LaneMessage;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.Lanes;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Lanes that only count: for measuring what comes before them. */
final class CountedLanes implements Lanes {
    final AtomicLong sent = new AtomicLong();

    @Override
    public void send(List<LaneSend<?>> sends) {
        sent.addAndGet(sends.size());
    }

    @Override
    public void publish(Event event) {
        // Nobody listens here.
    }

    @Override
    public AutoCloseable subscribe(Consumer<Event> listener) {
        return () -> {};
    }

    @Override
    public <T extends LaneMessage> AutoCloseable open(Lane<T> lane, LaneHandler<T> handler, int consumers) {
        throw new UnsupportedOperationException("nothing is consumed here");
    }

    @Override
    public <T extends LaneMessage> AutoCloseable openBatch(Lane<T> lane, LaneBatchHandler<T> handler, int size) {
        throw new UnsupportedOperationException("nothing is consumed here");
    }

    @Override
    public long waiting(Lane<?> lane) {
        return 0;
    }
}
