package io.kontuar.engine.lanes;

import io.kontuar.lane.Outage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The consumers of a lane from their opening to their end: an outage, a broken connection or the closing of the lane.
 * Their threads are platform threads, since a handler may pin its carrier and would then hold up other lanes, and
 * daemons, since a start that failed must not keep the process alive.
 */
final class Shift {
    private static final Logger log = LoggerFactory.getLogger(Shift.class);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final LaneDuty duty;
    private final Connection connection;
    private final ShiftEnd end;
    private final List<LaneInlet> inlets = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean progressed;

    private Shift(LaneDuty duty, Connection connection, ShiftEnd end) {
        this.duty = duty;
        this.connection = connection;
        this.end = end;
    }

    /**
     * Opens all consumers while the queue is paused. Otherwise the first of them would be given every key that waits,
     * and would keep them, since the broker leaves a group with its consumer.
     */
    static Shift begin(LaneDuty duty, Broker broker, ShiftEnd end) throws JMSException {
        return begin(duty, broker, end, Duration.ZERO);
    }

    /** @param together how long the queue stays paused, for other nodes that open theirs at the same time */
    static Shift begin(LaneDuty duty, Broker broker, ShiftEnd end, Duration together) throws JMSException {
        String lane = duty.lane();
        broker.queues().ensure(lane);
        Shift shift = new Shift(duty, broker.connections().open(), end);
        try {
            shift.openPaused(broker, together);
            shift.startThreads();
            return shift;
        } catch (JMSException | RuntimeException e) {
            Quietly.close(shift.connection);
            throw e;
        }
    }

    private void openPaused(Broker broker, Duration together) throws JMSException {
        broker.control().pause(duty.lane());
        try {
            open(broker);
            var unused = together.isPositive() && end.awaited(together.toMillis());
        } finally {
            broker.control().resume(duty.lane());
        }
    }

    private void open(Broker broker) throws JMSException {
        connection.setExceptionListener(failure -> {
            broker.queues().forget();
            end.tell(new Outage("broker", failure));
        });
        for (int i = 0; i < duty.consumers(); i++) {
            inlets.add(new LaneInlet(connection, duty.lane(), broker.queues()));
        }
        connection.start();
        for (LaneInlet inlet : inlets) {
            inlet.commit(); // comes back after the start of its session, which itself is not answered
        }
    }

    private void startThreads() {
        for (LaneInlet inlet : inlets) {
            threads.add(Thread.ofPlatform()
                    .daemon()
                    .name("lane-" + duty.lane() + "-" + threads.size())
                    .start(() -> work(inlet)));
        }
    }

    private void work(LaneInlet inlet) {
        try {
            while (!end.isTold()) {
                progressed |= duty.work().turn(inlet, end);
            }
        } catch (JMSException e) {
            end.tell(new Outage("broker", e));
        } catch (Throwable e) {
            end.tell(e);
        }
    }

    /** Whether a message was handled. */
    boolean progressed() {
        return progressed;
    }

    /**
     * Waits for messages in hand, then gives the others back before any consumer is closed, so that another node which
     * takes over a key gets all its messages in their order.
     */
    void finish(BooleanSupplier patienceIsOver) {
        try {
            connection.stop();
            joinThreads(patienceIsOver);
            for (int i = 0; i < inlets.size(); i++) {
                if (!threads.get(i).isAlive()) {
                    inlets.get(i).rollback();
                }
            }
        } catch (JMSException e) {
            log.debug("Lane {}: the broker takes back by itself what was in hand: {}", duty.lane(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Quietly.close(connection);
        }
    }

    private void joinThreads(BooleanSupplier patienceIsOver) throws InterruptedException {
        for (Thread thread : threads) {
            while (!thread.join(LOOK) && !patienceIsOver.getAsBoolean()) {
                log.trace("Lane {}: waiting for a message in hand", duty.lane());
            }
            if (thread.isAlive()) {
                log.warn("Lane {}: a handler did not end in time; its message will be handled again", duty.lane());
                thread.interrupt();
            }
        }
    }

    @Nullable
    Throwable endReason() {
        return end.reason();
    }
}
