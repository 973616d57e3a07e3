package io.kontuar.gateway.webchat;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Runs one socket's work one after another on a virtual thread of its own while there is any: whoever hands it over never
 * waits, and a client that reads slowly keeps nobody but itself waiting.
 */
final class SerialTasks {

    private final int capacity;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    /** @param capacity how many tasks may wait */
    SerialTasks(int capacity) {
        this.capacity = capacity;
    }

    /** @return false when too many wait already; the task is dropped */
    boolean submit(Runnable task) {
        synchronized (waiting) {
            if (waiting.size() >= capacity) {
                return false;
            }
            submitAlways(task);
            return true;
        }
    }

    /** For what must happen however many wait, such as tidying up. */
    void submitAlways(Runnable task) {
        synchronized (waiting) {
            waiting.add(task);
            if (!running) {
                running = true;
                Thread.ofVirtual().name("chat-socket").start(this::drain);
            }
        }
    }

    boolean isIdle() {
        synchronized (waiting) {
            return !running;
        }
    }

    private void drain() {
        for (Runnable task = next(); task != null; task = next()) {
            task.run();
        }
    }

    private @Nullable Runnable next() {
        synchronized (waiting) {
            Runnable task = waiting.poll();
            running = task != null;
            return task;
        }
    }
}
