package io.kontuar.engine.lanes;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sending side of one transacted session; its producers are made once. Used by one thread at a time. */
final class LaneOutlet {
    private final Session session;
    private final LaneQueues queues;
    private final Map<String, MessageProducer> producers = new HashMap<>();

    LaneOutlet(Session session, LaneQueues queues) {
        this.session = session;
        this.queues = queues;
    }

    void put(List<Envelope> envelopes) throws JMSException {
        for (Envelope envelope : envelopes) {
            put(envelope);
        }
    }

    void put(Envelope envelope) throws JMSException {
        MessageProducer producer = producer(envelope.lane());
        producer.setDeliveryDelay(envelope.delay().toMillis());
        producer.send(envelope.write(session));
    }

    void park(Envelope envelope, String reason) throws JMSException {
        BytesMessage letter = envelope.write(session);
        letter.setStringProperty(ParkedLetters.REASON, reason);
        producer(ParkedLetters.QUEUE).send(letter);
    }

    void commit() throws JMSException {
        session.commit();
    }

    private MessageProducer producer(String queue) throws JMSException {
        MessageProducer known = producers.get(queue);
        if (known != null) {
            return known;
        }
        queues.ensure(queue);
        MessageProducer made = session.createProducer(session.createQueue(queue));
        made.setDisableMessageTimestamp(false);
        producers.put(queue, made);
        return made;
    }
}
