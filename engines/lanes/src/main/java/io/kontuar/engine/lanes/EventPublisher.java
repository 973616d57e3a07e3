package io.kontuar.engine.lanes;

import io.kontuar.engine.documents.Documents;
import io.kontuar.lane.Event;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends events from a thread of its own, so that publishing never waits for the broker and never fails. What cannot be
 * sent is dropped and logged once until sending works again: screens repair themselves from the store.
 */
final class EventPublisher implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EventPublisher.class);
    private static final int ROOM = 4096;
    private static final Duration STOP = Duration.ofMillis(200);
    private static final long REST_NANOS = Duration.ofMillis(250).toNanos();

    private final Broker broker;
    private final Documents documents;
    private final BlockingQueue<Optional<Event>> waiting = new ArrayBlockingQueue<>(ROOM);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("events-out").unstarted(this::run);
    private @Nullable EventTopic topic;
    private @Nullable MessageProducer producer;
    private boolean dropping;
    private long restUntil = System.nanoTime();

    EventPublisher(Broker broker, Documents documents) {
        this.broker = broker;
        this.documents = documents;
        thread.start();
    }

    void publish(Event event) {
        if (!waiting.offer(Optional.of(event))) {
            log.trace("No room for an event; dropped");
        }
    }

    private void run() {
        try {
            Optional<Event> next = waiting.take();
            while (next.isPresent()) {
                sendOrDrop(next.get());
                next = waiting.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect();
        }
    }

    private void sendOrDrop(Event event) {
        if (dropping && System.nanoTime() - restUntil < 0) {
            return;
        }
        try {
            send(event);
            dropping = false;
        } catch (JMSException | RuntimeException e) {
            disconnect();
            if (!dropping) {
                log.warn("Events cannot be published and are dropped for now: {}", e.toString());
            }
            dropping = true;
            restUntil = System.nanoTime() + REST_NANOS;
        }
    }

    private void send(Event event) throws JMSException {
        EventTopic open = topic == null ? new EventTopic(broker, documents) : topic;
        topic = open;
        MessageProducer out = producer == null ? open.producer() : producer;
        producer = out;
        out.send(open.write(event));
    }

    private void disconnect() {
        if (topic != null) {
            topic.close();
        }
        topic = null;
        producer = null;
    }

    /** Sends what was published before, as far as that goes within a moment. */
    @Override
    public void close() throws InterruptedException {
        while (!waiting.offer(Optional.empty())) {
            waiting.clear();
        }
        if (!thread.join(STOP)) {
            thread.interrupt();
        }
    }
}
