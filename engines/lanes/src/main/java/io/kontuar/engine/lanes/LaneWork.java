package io.kontuar.engine.lanes;

import jakarta.jms.JMSException;

/** What a consumer does with what it takes from its lane. */
interface LaneWork {
    /** How long one waits for a message; also how long an idle lane needs to stop. */
    long POLL_MILLIS = 200;

    /**
     * Takes what is there, handles and commits it.
     *
     * @return false when nothing was there
     */
    boolean turn(LaneInlet inlet, ShiftEnd end) throws JMSException;
}
