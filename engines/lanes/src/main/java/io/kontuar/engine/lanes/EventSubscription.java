package io.kontuar.engine.lanes;

import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.UnreadableDocument;
import io.kontuar.lane.Event;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands events to one listener on a thread of its own, so that a slow listener delays no other; reconnects by itself. */
final class EventSubscription implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EventSubscription.class);
    private static final long POLL_MILLIS = 200;
    private static final Duration STOP = Duration.ofMillis(500);

    private final Broker broker;
    private final Documents documents;
    private final Consumer<Event> listener;
    private final Pauses pauses;
    private final ShiftEnd end = new ShiftEnd();
    private final CountDownLatch triedOnce = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("events-in").unstarted(this::run);

    private EventSubscription(Broker broker, Documents documents, LaneSettings settings, Consumer<Event> listener) {
        this.broker = broker;
        this.documents = documents;
        this.listener = listener;
        this.pauses = new Pauses(settings.firstPause(), settings.longestPause());
    }

    /** Returns when the subscription holds, or when the broker is away: then it holds from its return on. */
    static EventSubscription open(Broker broker, Documents documents, LaneSettings settings, Consumer<Event> listener) {
        EventSubscription subscription = new EventSubscription(broker, documents, settings, listener);
        subscription.thread.start();
        try {
            subscription.triedOnce.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return subscription;
    }

    private void run() {
        do {
            try (EventTopic topic = new EventTopic(broker, documents)) {
                receive(topic);
            } catch (JMSException | RuntimeException e) {
                log.debug("Events are not received for now: {}", e.toString());
            } finally {
                triedOnce.countDown();
            }
        } while (!end.awaited(pauses.next().toMillis()));
    }

    private void receive(EventTopic topic) throws JMSException {
        try (MessageConsumer consumer = topic.consumer()) {
            triedOnce.countDown();
            pauses.restart();
            while (!end.isTold()) {
                Event event = next(topic, consumer);
                if (event != null && !end.isTold()) {
                    tell(event);
                }
            }
        }
    }

    private static @Nullable Event next(EventTopic topic, MessageConsumer consumer) throws JMSException {
        try {
            return topic.receive(consumer, POLL_MILLIS);
        } catch (UnreadableDocument e) {
            log.debug("An event of a newer node is not understood here: {}", e.getMessage());
            return null;
        }
    }

    private void tell(Event event) {
        try {
            listener.accept(event);
        } catch (RuntimeException e) {
            log.warn("A listener failed on an event {}", event.getClass().getSimpleName(), e);
        }
    }

    void beginClosing() {
        end.tell();
    }

    /** Waits for the event in hand, but not for a listener that hangs. */
    @Override
    public void close() throws InterruptedException {
        beginClosing();
        thread.join(STOP);
    }
}
