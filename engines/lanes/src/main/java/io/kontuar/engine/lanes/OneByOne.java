package io.kontuar.engine.lanes;

import io.kontuar.engine.documents.Documents;
import io.kontuar.lane.Event;
import io.kontuar.lane.Handled;
import io.kontuar.lane.Lane;
import io.kontuar.lane.LaneHandler;
import io.kontuar.lane.LaneMessage;
import jakarta.jms.JMSException;
import java.util.List;

/** Handles one message at a time; what follows from it leaves in the commit that takes it off the lane. */
record OneByOne<T extends LaneMessage>(Lane<T> lane, LaneHandler<T> handler, Documents documents, Events events)
        implements LaneWork {

    /** What follows from a message, encoded before any of it is sent. */
    private record Outputs(List<Envelope> sends, List<Event> events) {}

    @Override
    public boolean turn(LaneInlet inlet, ShiftEnd end) throws JMSException {
        Envelope envelope = inlet.receive(POLL_MILLIS);
        if (envelope == null) {
            return false;
        }
        switch (handled(envelope, end)) {
            case Tries.Outcome.Done<Outputs>(Outputs outputs) -> {
                inlet.put(outputs.sends());
                inlet.commit();
                outputs.events().forEach(events::publish);
            }
            case Tries.Outcome.Failed<Outputs>(Throwable why) -> {
                inlet.park(envelope, why);
                inlet.commit();
            }
        }
        return true;
    }

    private Tries.Outcome<Outputs> handled(Envelope envelope, ShiftEnd end) {
        return switch (Tries.once(() -> envelope.open(lane, documents))) {
            case Tries.Outcome.Done<T>(T message) -> Tries.upToThree(() -> outputs(message), end);
            case Tries.Outcome.Failed<T>(Throwable why) -> new Tries.Outcome.Failed<>(why);
        };
    }

    private Outputs outputs(T message) {
        Handled handled = handler.handle(message);
        List<Envelope> sends = handled.sends().stream()
                .map(send -> Envelope.of(send, documents))
                .toList();
        return new Outputs(sends, handled.events());
    }
}
