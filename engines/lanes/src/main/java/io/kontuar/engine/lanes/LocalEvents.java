package io.kontuar.engine.lanes;

import io.kontuar.lane.Event;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Events of one process with its own broker: nobody else could hear them, so they need not travel through it. */
final class LocalEvents implements Events {
    private final Set<LocalSubscription> subscriptions = ConcurrentHashMap.newKeySet();

    @Override
    public void publish(Event event) {
        subscriptions.forEach(subscription -> subscription.offer(event));
    }

    @Override
    public AutoCloseable subscribe(Consumer<Event> listener) {
        LocalSubscription subscription = new LocalSubscription(listener);
        subscriptions.add(subscription);
        return () -> {
            subscriptions.remove(subscription);
            subscription.close();
        };
    }

    @Override
    public void beginClosing() {
        subscriptions.forEach(LocalSubscription::beginClosing);
    }

    @Override
    public void close() {
        subscriptions.forEach(Quietly::close);
    }
}
