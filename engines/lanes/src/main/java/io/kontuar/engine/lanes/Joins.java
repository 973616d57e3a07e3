package io.kontuar.engine.lanes;

import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the other nodes of a broker that this one has opened a lane. The broker leaves every key with the consumer that has
 * it, so a node that comes later would get nothing until another leaves: those who hear of it let go of all keys and take
 * their share anew. A word that is lost only leaves the shares uneven.
 */
final class Joins implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Joins.class);
    static final String TOPIC = "joins";
    private static final String NODE = "kontuarNode";
    private static final String LANE = "kontuarLane";
    private static final long POLL_MILLIS = 200;
    private static final Duration STOP = Duration.ofMillis(500);

    private final String node = UUID.randomUUID().toString();
    private final Connections connections;
    private final Pauses pauses;
    private final ShiftEnd end = new ShiftEnd();
    private final Thread thread;

    private Joins(Connections connections, LaneSettings settings, Consumer<String> joined) {
        this.connections = connections;
        this.pauses = new Pauses(settings.firstPause(), settings.longestPause());
        this.thread = Thread.ofPlatform().daemon().name("lane-joins").unstarted(() -> run(joined));
    }

    /** @param joined told the lane that another node has opened */
    static Joins hear(Connections connections, LaneSettings settings, Consumer<String> joined) {
        Joins joins = new Joins(connections, settings, joined);
        joins.thread.start();
        return joins;
    }

    void tell(String lane) {
        try (Connection connection = connections.open()) {
            Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            MessageProducer producer = session.createProducer(session.createTopic(TOPIC));
            producer.setDeliveryMode(DeliveryMode.NON_PERSISTENT);
            Message word = session.createMessage();
            word.setStringProperty(NODE, node);
            word.setStringProperty(LANE, lane);
            producer.send(word);
        } catch (JMSException e) {
            log.debug("Nobody hears that {} was opened here: {}", lane, e.toString());
        }
    }

    private void run(Consumer<String> joined) {
        do {
            try (Connection connection = connections.open()) {
                listen(connection, joined);
            } catch (JMSException e) {
                log.debug("Who joins is not heard for now: {}", e.toString());
            }
        } while (!end.awaited(pauses.next().toMillis()));
    }

    private void listen(Connection connection, Consumer<String> joined) throws JMSException {
        Session session = connection.createSession(false, Session.DUPS_OK_ACKNOWLEDGE);
        MessageConsumer consumer = session.createConsumer(session.createTopic(TOPIC));
        connection.start();
        pauses.restart();
        while (!end.isTold()) {
            Message word = consumer.receive(POLL_MILLIS);
            if (word != null && !node.equals(word.getStringProperty(NODE))) {
                String lane = word.getStringProperty(LANE);
                joined.accept(lane == null ? "" : lane);
            }
        }
    }

    void beginClosing() {
        end.tell();
    }

    @Override
    public void close() throws InterruptedException {
        beginClosing();
        thread.join(STOP);
    }
}
