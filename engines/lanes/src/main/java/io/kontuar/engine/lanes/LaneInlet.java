package io.kontuar.engine.lanes;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One consumer of a lane with its transacted session: what is taken, what follows from it and what is parked commit together. */
final class LaneInlet {
    private static final Logger log = LoggerFactory.getLogger(LaneInlet.class);

    private final String lane;
    private final Session session;
    private final MessageConsumer consumer;
    private final LaneOutlet outlet;

    LaneInlet(Connection connection, String lane, LaneQueues queues) throws JMSException {
        this.lane = lane;
        this.session = connection.createSession(true, Session.SESSION_TRANSACTED);
        this.consumer = session.createConsumer(session.createQueue(lane));
        this.outlet = new LaneOutlet(session, queues);
    }

    @Nullable
    Envelope receive(long millis) throws JMSException {
        Message message = consumer.receive(Math.max(1, millis));
        return message == null ? null : Envelope.from(message, lane);
    }

    void put(List<Envelope> envelopes) throws JMSException {
        outlet.put(envelopes);
    }

    void park(Envelope envelope, Throwable why) throws JMSException {
        log.warn(
                "Lane {}: parked {} {} after {}",
                lane,
                envelope.type(),
                envelope.command(),
                why.getClass().getName());
        outlet.park(envelope, Reason.of(why));
    }

    void commit() throws JMSException {
        session.commit();
    }

    void rollback() throws JMSException {
        session.rollback();
    }
}
