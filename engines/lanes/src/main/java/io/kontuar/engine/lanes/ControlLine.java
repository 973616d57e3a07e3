package io.kontuar.engine.lanes;

import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TemporaryQueue;
import java.time.Duration;
import org.apache.activemq.artemis.api.config.ActiveMQDefaultConfiguration;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.jspecify.annotations.Nullable;

/** One connection to the broker's management address: a question, then its answer. */
final class ControlLine implements AutoCloseable {
    private final Connection connection;
    private final Session session;
    private final MessageProducer questions;
    private final TemporaryQueue replyTo;
    private final MessageConsumer answers;

    ControlLine(Connection connection) throws JMSException {
        this.connection = connection;
        try {
            session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            String address =
                    ActiveMQDefaultConfiguration.getDefaultManagementAddress().toString();
            questions = session.createProducer(session.createQueue(address));
            questions.setDeliveryMode(DeliveryMode.NON_PERSISTENT);
            replyTo = session.createTemporaryQueue();
            answers = session.createConsumer(replyTo);
            connection.start();
        } catch (JMSException e) {
            Quietly.close(connection);
            throw e;
        }
    }

    Message question() throws JMSException {
        return session.createMessage();
    }

    @Nullable
    Object ask(Message question, Duration timeout) throws JMSException {
        question.setJMSReplyTo(replyTo);
        questions.send(question);
        Message answer = answers.receive(timeout.toMillis());
        if (answer == null) {
            throw new JMSException("no answer from the broker's management address; may our user manage the broker?");
        }
        Object result = resultOf(answer);
        if (!JMSManagementHelper.hasOperationSucceeded(answer)) {
            throw new JMSException("the broker refused a management request: " + result);
        }
        return result;
    }

    private static @Nullable Object resultOf(Message answer) throws JMSException {
        try {
            return JMSManagementHelper.getResult(answer);
        } catch (JMSException e) {
            throw e;
        } catch (Exception e) {
            throw (JMSException)
                    new JMSException("unreadable answer from the broker's management address").initCause(e);
        }
    }

    /** Takes the temporary queue away first: the broker would do so later, on a thread that may meet it stopping. */
    @Override
    public void close() {
        Quietly.close(answers);
        Quietly.close(replyTo::delete);
        Quietly.close(connection);
    }
}
