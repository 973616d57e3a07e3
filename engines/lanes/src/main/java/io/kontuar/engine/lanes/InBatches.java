package io.kontuar.engine.lanes;

import io.kontuar.engine.documents.Documents;
import io.kontuar.lane.Lane;
import io.kontuar.lane.LaneBatchHandler;
import io.kontuar.lane.LaneMessage;
import jakarta.jms.JMSException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Handles what gathers within a moment at once; when that fails, one after another, so that only the poison is parked. */
record InBatches<T extends LaneMessage>(Lane<T> lane, LaneBatchHandler<T> handler, Documents documents, int size)
        implements LaneWork {
    private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** A message with its envelope, which is what gets parked. */
    private record Item<T>(Envelope envelope, T message) {}

    InBatches {
        if (size < 1) {
            throw new IllegalArgumentException("lane " + lane.name() + ": expected a batch of at least 1, got " + size);
        }
    }

    @Override
    public boolean turn(LaneInlet inlet, ShiftEnd end) throws JMSException {
        List<Envelope> envelopes = gather(inlet);
        if (envelopes.isEmpty()) {
            return false;
        }
        List<Item<T>> items = readable(envelopes, inlet);
        if (!items.isEmpty() && !handledAtOnce(items)) {
            handleOneByOne(items, inlet, end);
        }
        inlet.commit();
        return true;
    }

    private List<Envelope> gather(LaneInlet inlet) throws JMSException {
        List<Envelope> gathered = new ArrayList<>();
        Envelope next = inlet.receive(POLL_MILLIS);
        long until = System.nanoTime() + GATHER_NANOS;
        while (next != null) {
            gathered.add(next);
            long left = until - System.nanoTime();
            next = gathered.size() < size && left > 0 ? inlet.receive(TimeUnit.NANOSECONDS.toMillis(left)) : null;
        }
        return gathered;
    }

    private List<Item<T>> readable(List<Envelope> envelopes, LaneInlet inlet) throws JMSException {
        List<Item<T>> items = new ArrayList<>();
        for (Envelope envelope : envelopes) {
            switch (Tries.once(() -> envelope.open(lane, documents))) {
                case Tries.Outcome.Done<T>(T message) -> items.add(new Item<>(envelope, message));
                case Tries.Outcome.Failed<T>(Throwable why) -> inlet.park(envelope, why);
            }
        }
        return items;
    }

    private boolean handledAtOnce(List<Item<T>> items) {
        return Tries.once(() -> handle(items)) instanceof Tries.Outcome.Done<Boolean>;
    }

    private void handleOneByOne(List<Item<T>> items, LaneInlet inlet, ShiftEnd end) throws JMSException {
        for (Item<T> item : items) {
            if (Tries.upToThree(() -> handle(List.of(item)), end)
                    instanceof Tries.Outcome.Failed<Boolean>(Throwable why)) {
                inlet.park(item.envelope(), why);
            }
        }
    }

    private boolean handle(List<Item<T>> items) {
        handler.handle(items.stream().map(Item::message).toList());
        return true;
    }
}
