package io.kontuar.engine.lanes;

import io.kontuar.engine.documents.Documents;
import io.kontuar.lane.Event;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Events of all nodes at one broker. */
final class BrokerEvents implements Events {
    private final Broker broker;
    private final Documents documents;
    private final LaneSettings settings;
    private final EventPublisher publisher;
    private final Set<EventSubscription> subscriptions = ConcurrentHashMap.newKeySet();

    BrokerEvents(Broker broker, Documents documents, LaneSettings settings) {
        this.broker = broker;
        this.documents = documents;
        this.settings = settings;
        this.publisher = new EventPublisher(broker, documents);
    }

    @Override
    public void publish(Event event) {
        publisher.publish(event);
    }

    @Override
    public AutoCloseable subscribe(Consumer<Event> listener) {
        EventSubscription subscription = EventSubscription.open(broker, documents, settings, listener);
        subscriptions.add(subscription);
        return () -> {
            subscription.close();
            subscriptions.remove(subscription);
        };
    }

    @Override
    public void beginClosing() {
        subscriptions.forEach(EventSubscription::beginClosing);
    }

    @Override
    public void close() {
        subscriptions.forEach(Quietly::close);
        Quietly.close(publisher);
    }
}
