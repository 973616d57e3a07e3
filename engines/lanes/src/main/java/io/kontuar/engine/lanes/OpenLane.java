package io.kontuar.engine.lanes;

import io.kontuar.lane.Outage;
import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lane with its consumers: opens them, and after an outage pauses and opens them again until it is closed. */
final class OpenLane implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OpenLane.class);

    private static final Duration LAST_WORDS = Duration.ofMillis(250);

    private final LaneDuty duty;
    private final Broker broker;
    private final LaneSettings settings;
    private final Pauses pauses;
    private final Thread thread;
    private final CountDownLatch triedOnce = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile long patienceEnds = Long.MAX_VALUE;
    private volatile @Nullable ShiftEnd currentEnd;

    private OpenLane(LaneDuty duty, Broker broker, LaneSettings settings) {
        this.duty = duty;
        this.broker = broker;
        this.settings = settings;
        this.pauses = new Pauses(settings.firstPause(), settings.longestPause());
        this.thread = Thread.ofPlatform().daemon().name("lane-" + duty.lane()).unstarted(this::run);
    }

    /** Returns when the consumers are open, or when the broker is away: then they open when it comes back. */
    static OpenLane open(LaneDuty duty, Broker broker, LaneSettings settings) {
        OpenLane lane = new OpenLane(duty, broker, settings);
        lane.thread.start();
        try {
            lane.triedOnce.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return lane;
    }

    private void run() {
        try {
            while (!isClosing()) {
                runShift();
                pause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void runShift() throws InterruptedException {
        ShiftEnd end = new ShiftEnd();
        currentEnd = end;
        try {
            if (isClosing()) {
                return;
            }
            Shift shift = Shift.begin(duty, broker, end);
            triedOnce.countDown();
            end.await();
            shift.finish(() -> System.nanoTime() > patienceEnds);
            if (shift.progressed()) {
                pauses.restart();
            }
        } catch (JMSException | RuntimeException e) {
            end.tell(e);
        } finally {
            triedOnce.countDown();
        }
        if (!isClosing()) {
            report(end.reason());
        }
    }

    private void pause() throws InterruptedException {
        boolean closed = closing.await(pauses.next().toMillis(), TimeUnit.MILLISECONDS);
        log.debug("Lane {} {}", duty.lane(), closed ? "closes" : "opens again");
    }

    private void report(@Nullable Throwable reason) {
        switch (reason) {
            case null -> {}
            case Outage outage
            when pauses.isFirst() ->
                log.warn("Lane {} pauses, nothing is lost: away is {}", duty.lane(), outage.getMessage());
            case JMSException e
            when pauses.isFirst() ->
                log.warn("Lane {} pauses, nothing is lost: broker away ({})", duty.lane(), e.getMessage());
            case Outage outage -> log.debug("Lane {} still pauses: {}", duty.lane(), outage.getMessage());
            case JMSException e -> log.debug("Lane {} still pauses: {}", duty.lane(), e.getMessage());
            default -> log.error("Lane {} pauses after an unexpected failure", duty.lane(), reason);
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    /** Tells the consumers to stop, and does not wait for them. */
    void beginClosing() {
        if (!isClosing()) {
            patienceEnds = System.nanoTime() + settings.stopWait().toNanos();
            closing.countDown();
        }
        ShiftEnd end = currentEnd;
        if (end != null) {
            end.tell();
        }
    }

    @Override
    public void close() throws InterruptedException {
        beginClosing();
        if (!thread.join(settings.stopWait().plus(LAST_WORDS))) {
            thread.interrupt(); // it waits for a broker that does not answer
        }
    }
}
