package io.kontuar.engine.lanes;

import io.kontuar.lane.Outage;
import jakarta.jms.JMSException;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.ActiveMQInterruptedException;
import org.jspecify.annotations.Nullable;

/**
 * A bounded number of senders, given out in the order in which threads came. Who would wait too long is turned away, so
 * that a broker that is slow fills no queue of threads.
 */
final class SenderPool implements AutoCloseable {
    private final Connections connections;
    private final LaneQueues queues;
    private final LaneSettings settings;
    private final Semaphore turns;
    private final Deque<Sender> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    SenderPool(Connections connections, LaneQueues queues, LaneSettings settings) {
        this.connections = connections;
        this.queues = queues;
        this.settings = settings;
        this.turns = new Semaphore(settings.senders(), true);
    }

    void send(List<Envelope> envelopes) {
        takeTurn();
        try {
            sendInTurn(envelopes);
        } finally {
            endTurn();
        }
    }

    /** Must be followed by {@link #endTurn()}. */
    void takeTurn() {
        try {
            if (!turns.tryAcquire(settings.sendWait().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Outage("lanes: all " + settings.senders() + " senders are busy", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Outage("lanes: interrupted while waiting for a sender", e);
        }
    }

    void endTurn() {
        turns.release();
    }

    private void sendInTurn(List<Envelope> envelopes) {
        Sender sender = null;
        try {
            sender = sender();
            sender.send(envelopes);
            putBack(sender);
        } catch (JMSException e) {
            giveUp(sender);
            queues.forget();
            throw new Outage("broker", e);
        } catch (ActiveMQInterruptedException e) {
            giveUp(sender);
            Thread.currentThread().interrupt();
            throw new Outage("lanes: interrupted while sending", e);
        } catch (RuntimeException e) {
            giveUp(sender);
            throw e;
        }
    }

    private Sender sender() throws JMSException {
        if (closed) {
            throw new Outage("lanes: closed", null);
        }
        Sender next = idle.pollFirst();
        while (next != null && next.broken()) {
            next.close();
            next = idle.pollFirst();
        }
        return next == null ? new Sender(connections, queues) : next;
    }

    private void putBack(Sender sender) {
        idle.addFirst(sender);
        if (closed) {
            closeIdle();
        }
    }

    private static void giveUp(@Nullable Sender sender) {
        if (sender != null) {
            sender.close();
        }
    }

    private void closeIdle() {
        for (Sender next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
            next.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        closeIdle();
    }
}
