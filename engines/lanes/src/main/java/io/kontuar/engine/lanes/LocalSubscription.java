package io.kontuar.engine.lanes;

import io.kontuar.lane.Event;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One listener with its thread and the newest events that it has not heard yet; a listener too slow misses the oldest. The
 * first event is heard at once, those behind it {@link #GATHER_MILLIS} later at most: waking the thread for each one would
 * cost a busy server more than what the listeners do with it.
 */
final class LocalSubscription implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LocalSubscription.class);
    private static final int NEWEST = Math.toIntExact(EventTopic.NEWEST);
    private static final long GATHER_MILLIS = 5;
    private static final Duration STOP = Duration.ofMillis(500);

    private final Consumer<Event> listener;
    private final BlockingQueue<Optional<Event>> waiting = new ArrayBlockingQueue<>(NEWEST);
    private final ShiftEnd end = new ShiftEnd();
    private final Thread thread;

    LocalSubscription(Consumer<Event> listener) {
        this.listener = listener;
        this.thread = Thread.ofPlatform().daemon().name("events-in").start(this::run);
    }

    void offer(Event event) {
        put(Optional.of(event));
    }

    private void put(Optional<Event> event) {
        while (!waiting.offer(event)) {
            waiting.poll();
        }
    }

    private void run() {
        try {
            Optional<Event> next = waiting.take();
            while (!end.isTold() && next.isPresent()) {
                tell(next.get());
                next = following();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Event> following() throws InterruptedException {
        Optional<Event> next = waiting.poll();
        if (next == null) {
            var unused = end.awaited(GATHER_MILLIS);
            next = waiting.take();
        }
        return next;
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
        put(Optional.empty());
    }

    /** Waits for the event in hand, but not for a listener that hangs. */
    @Override
    public void close() throws InterruptedException {
        beginClosing();
        thread.join(STOP);
    }
}
