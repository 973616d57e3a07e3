package io.kontuar.engine.lanes;

import io.kontuar.lane.Outage;
import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lane with its consumers: opens them, and after an outage pauses and opens them again until it is closed. */
final class OpenLane implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OpenLane.class);

    private static final Duration LAST_WORDS = Duration.ofMillis(250);
    /** Longer than any node needs to close its consumers and open them again. */
    private static final Duration TOGETHER = Duration.ofSeconds(1);

    private static final long LOOK_MILLIS = 3000;

    private final LaneDuty duty;
    private final Broker broker;
    private final Consumer<String> opened;
    private final LaneSettings settings;
    private final Pauses pauses;
    private final Thread thread;
    private final CountDownLatch triedOnce = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile long patienceEnds = Long.MAX_VALUE;
    private volatile @Nullable ShiftEnd currentEnd;
    private volatile boolean sharesAnew;

    private OpenLane(LaneDuty duty, Broker broker, LaneSettings settings, Consumer<String> opened) {
        this.opened = opened;
        this.duty = duty;
        this.broker = broker;
        this.settings = settings;
        this.pauses = new Pauses(settings.firstPause(), settings.longestPause());
        this.thread = Thread.ofPlatform().daemon().name("lane-" + duty.lane()).unstarted(this::run);
    }

    /**
     * Returns when the consumers are open, or when the broker is away: then they open when it comes back.
     *
     * @param opened told the lane whenever its consumers were opened, but not when they only share anew
     */
    static OpenLane open(LaneDuty duty, Broker broker, LaneSettings settings, Consumer<String> opened) {
        OpenLane lane = new OpenLane(duty, broker, settings, opened);
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
            boolean rejoining = sharesAnew;
            sharesAnew = false;
            Shift shift = Shift.begin(duty, broker, end, rejoining ? TOGETHER : Duration.ZERO);
            triedOnce.countDown();
            if (!rejoining) {
                opened.accept(duty.lane());
            }
            awaitEnd(end);
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

    /** A node that dies while it has a lane paused leaves it so for all: whoever sees that for long ends it. */
    private void awaitEnd(ShiftEnd end) throws InterruptedException {
        boolean wasPaused = false;
        while (!end.awaited(LOOK_MILLIS)) {
            boolean isPaused = broker.queues().isRemote() && broker.control().isPaused(duty.lane());
            if (isPaused && wasPaused) {
                broker.control().resume(duty.lane());
            }
            wasPaused = isPaused;
        }
        end.await();
    }

    /** Another node has joined: lets go of all keys, and takes a share of them together with it. */
    void shareAnew() {
        ShiftEnd end = currentEnd;
        if (end != null && !isClosing() && !sharesAnew) {
            sharesAnew = true;
            broker.control().pause(duty.lane());
            end.tell();
        }
    }

    String lane() {
        return duty.lane();
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
