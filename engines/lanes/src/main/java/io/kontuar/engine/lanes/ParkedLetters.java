package io.kontuar.engine.lanes;

import io.kontuar.lane.CommandId;
import io.kontuar.lane.DeadLetters;
import io.kontuar.lane.Outage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;

/** The dead letters: a queue beside the lanes, on which each parked message keeps its envelope and gets its reason. */
final class ParkedLetters implements DeadLetters {
    static final String QUEUE = "dead-letters";
    static final String REASON = "kontuarReason";
    private static final long FIND_MILLIS = 500;

    private final Broker broker;

    ParkedLetters(Broker broker) {
        this.broker = broker;
    }

    @Override
    public List<DeadLetter> list(int limit) {
        broker.queues().ensure(QUEUE);
        return inSession(session -> {
            List<DeadLetter> letters = new ArrayList<>();
            try (QueueBrowser browser = session.createBrowser(session.createQueue(QUEUE))) {
                Enumeration<?> parked = browser.getEnumeration();
                while (letters.size() < limit && parked.hasMoreElements()) {
                    letters.add(letter((Message) parked.nextElement()));
                }
            }
            return letters;
        });
    }

    @Override
    public long count() {
        broker.queues().ensure(QUEUE);
        return broker.control().count(QUEUE);
    }

    @Override
    public boolean resend(String id) {
        broker.queues().ensure(QUEUE);
        return inSession(session -> {
            Queue queue = session.createQueue(QUEUE);
            try (MessageConsumer one =
                    session.createConsumer(queue, "JMSMessageID = '" + id.replace("'", "''") + "'")) {
                Message letter = one.receive(FIND_MILLIS);
                if (letter == null) {
                    return false;
                }
                LaneOutlet outlet = new LaneOutlet(session, broker.queues());
                outlet.put(Envelope.from(letter, QUEUE));
                outlet.commit();
                return true;
            }
        });
    }

    private static DeadLetter letter(Message message) throws JMSException {
        return new DeadLetter(
                message.getJMSMessageID(),
                Envelope.named(message, Envelope.LANE, QUEUE),
                Envelope.named(message, Envelope.TYPE, "unknown"),
                new CommandId(Envelope.named(message, Envelope.COMMAND, message.getJMSMessageID())),
                Envelope.named(message, REASON, "unknown"),
                Instant.ofEpochMilli(message.getJMSTimestamp()));
    }

    /** Something done in a session of its own. */
    @FunctionalInterface
    private interface Errand<R> {
        R run(Session session) throws JMSException;
    }

    /** Administrators come here now and then: a connection is opened for each of their errands, and none is kept. */
    private <R> R inSession(Errand<R> errand) {
        try (Connection connection = broker.connections().open();
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            connection.start();
            return errand.run(session);
        } catch (JMSException e) {
            throw new Outage("broker", e);
        }
    }
}
