package io.kontuar.engine.lanes;

import io.kontuar.engine.documents.Documents;
import io.kontuar.lane.Event;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import org.jspecify.annotations.Nullable;

/** One connection to the topic on which events reach every node; used by one thread at a time. */
final class EventTopic implements AutoCloseable {
    static final String NAME = "events";
    static final long NEWEST = 2048;

    private final Documents documents;
    private final Connection connection;
    private final Session session;

    EventTopic(Broker broker, Documents documents) throws JMSException {
        this.documents = documents;
        broker.queues().ensureEvents();
        connection = broker.connections().open();
        try {
            session = connection.createSession(false, Session.DUPS_OK_ACKNOWLEDGE);
        } catch (JMSException e) {
            close();
            throw e;
        }
    }

    MessageProducer producer() throws JMSException {
        MessageProducer producer = session.createProducer(session.createTopic(NAME));
        producer.setDeliveryMode(DeliveryMode.NON_PERSISTENT);
        producer.setDisableMessageID(true);
        return producer;
    }

    BytesMessage write(Event event) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(documents.write(event, Event.class));
        return message;
    }

    MessageConsumer consumer() throws JMSException {
        MessageConsumer consumer = session.createConsumer(session.createTopic(NAME));
        connection.start();
        return consumer;
    }

    @Nullable
    Event receive(MessageConsumer consumer, long millis) throws JMSException {
        if (!(consumer.receive(millis) instanceof BytesMessage message)) {
            return null;
        }
        byte[] body = new byte[Math.toIntExact(message.getBodyLength())];
        message.readBytes(body);
        return documents.read(body, Event.class);
    }

    @Override
    public void close() {
        Quietly.close(connection);
    }
}
