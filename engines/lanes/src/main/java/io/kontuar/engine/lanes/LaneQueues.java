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

    boolean isRemote() {
        return remote;
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

    /** After a broken connection: the broker may come back without its data. */
    void forget() {
        known.clear();
    }

    /** An embedded broker is configured so from its start. */
    void ensureEvents() {
        if (remote && known.add(EventTopic.NAME)) {
            control.keepNewest(EventTopic.NAME, EventTopic.NEWEST);
        }
    }
}
