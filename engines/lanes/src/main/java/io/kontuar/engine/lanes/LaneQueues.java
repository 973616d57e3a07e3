package io.kontuar.engine.lanes;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sees to it that a lane's queue is there before its first use, and stays. */
final class LaneQueues {
    private final BrokerControl control;
    private final boolean remote;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    LaneQueues(BrokerControl control, boolean remote) {
        this.control = control;
        this.remote = remote;
    }

    void ensure(String queue) {
        if (known.contains(queue)) {
            return;
        }
        if (remote) {
            control.neverGiveUp(queue);
        }
        control.createQueue(queue);
        known.add(queue);
    }
}
