package io.kontuar.routing;

import io.kontuar.conversation.RoutingCommand;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.LaneSender;
import java.time.Clock;
import java.util.List;

/** Makes the router look at every queue in which something waits; called every few seconds, so a lost look strands nobody. */
public final class QueueSweep {
    private final Queues queues;
    private final LaneSender lanes;
    private final Clock clock;

    public QueueSweep(Queues queues, LaneSender lanes, Clock clock) {
        this.queues = queues;
        this.lanes = lanes;
        this.clock = clock;
    }

    public void sweep() {
        String moment = Long.toString(clock.millis());
        List<LaneSend<?>> looks = queues.all().stream()
                .filter(queue -> !queues.waiting(queue.id(), 1).isEmpty())
                .<LaneSend<?>>map(queue -> LaneSend.of(
                        RoutingCommand.LANE,
                        new RoutingCommand.Look(
                                new CommandId("sweep/" + queue.id().value() + "/" + moment), queue.id())))
                .toList();
        if (!looks.isEmpty()) {
            lanes.send(looks);
        }
    }
}
