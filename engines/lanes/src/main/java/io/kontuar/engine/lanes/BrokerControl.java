package io.kontuar.engine.lanes;

import io.kontuar.lane.Outage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.jspecify.annotations.Nullable;

/**
 * Asks the broker to create, pause, resume and count queues, by messages to its management address; so the embedded and
 * the remote broker are asked in one way. At a remote broker our user needs the right {@code manage} there.
 */
final class BrokerControl implements AutoCloseable {
    /** The broker itself must never give a message up: it would be lost, or parked without a reason. */
    private static final String NEVER_GIVE_UP =
            "{\"maxDeliveryAttempts\":-1,\"redeliveryDelay\":0,\"deadLetterAddress\":\"" + ParkedLetters.QUEUE + "\"}";

    private static final Duration MOST_FOR_A_QUESTION = Duration.ofMillis(300);

    private final Connections connections;
    private final Duration timeout;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable ControlLine line;
    private volatile boolean closed;

    BrokerControl(Connections connections, Duration timeout) {
        this.connections = connections;
        this.timeout = timeout;
    }

    void createQueue(String queue) {
        String configuration = QueueConfiguration.of(queue)
                .setAddress(queue)
                .setRoutingType(RoutingType.ANYCAST)
                .setDurable(true)
                .toJSON();
        ask(message -> JMSManagementHelper.putOperationInvocation(
                message, ResourceNames.BROKER, "createQueue", configuration, true));
    }

    void neverGiveUp(String queue) {
        ask(message -> JMSManagementHelper.putOperationInvocation(
                message, ResourceNames.BROKER, "addAddressSettings", queue, NEVER_GIVE_UP));
    }

    /** Of what a listener that hangs has not taken, only the newest is kept: or it would fill the topic for all. */
    void keepNewest(String topic, long messages) {
        ask(message -> JMSManagementHelper.putOperationInvocation(
                message, ResourceNames.BROKER, "addAddressSettings", topic, "{\"defaultRingSize\":" + messages + "}"));
    }

    void pause(String queue) {
        ask(message -> JMSManagementHelper.putOperationInvocation(message, ResourceNames.QUEUE + queue, "pause"));
    }

    void resume(String queue) {
        ask(message -> JMSManagementHelper.putOperationInvocation(message, ResourceNames.QUEUE + queue, "resume"));
    }

    boolean isPaused(String queue) {
        return Boolean.TRUE.equals(
                ask(message -> JMSManagementHelper.putAttribute(message, ResourceNames.QUEUE + queue, "paused")));
    }

    /** Waiting, scheduled and in hand. */
    long count(String queue) {
        Object count =
                ask(message -> JMSManagementHelper.putAttribute(message, ResourceNames.QUEUE + queue, "messageCount"));
        return count instanceof Number number ? number.longValue() : 0;
    }

    /** Writes a question into a message. */
    @FunctionalInterface
    private interface Question {
        void writeTo(Message message) throws JMSException;
    }

    private @Nullable Object ask(Question question) {
        lock.lock();
        try {
            if (closed) {
                throw new Outage("broker", null);
            }
            ControlLine open = line == null ? new ControlLine(connections.open()) : line;
            line = open;
            Message request = open.question();
            question.writeTo(request);
            return open.ask(request, timeout);
        } catch (JMSException e) {
            hangUp();
            throw new Outage("broker", e);
        } finally {
            lock.unlock();
        }
    }

    private void hangUp() {
        if (line != null) {
            line.close();
            line = null;
        }
    }

    /** A question in hand may wait long for a broker that is gone: it ends with the connections, which are closed next. */
    @Override
    public void close() {
        closed = true;
        try {
            if (lock.tryLock(MOST_FOR_A_QUESTION.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    hangUp();
                } finally {
                    lock.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
