package io.kontuar.console.feed;

import io.kontuar.console.feed.Dirt.Gathered;
import io.kontuar.lane.Event;
import io.kontuar.lane.Lanes;
import io.kontuar.lane.Outage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;

/**
 * Keeps all consoles of this node true: one thread gathers what events tell, and tells it in rounds; in between it counts,
 * draws boards and compares with the store. Reading once for all is what makes a hundred consoles cheap.
 */
final class ConsoleFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleFeed.class);
    private static final Duration LONGEST_REST = Duration.ofMillis(100);
    private static final Duration OUTAGE_REST = Duration.ofSeconds(1);

    private final Dirt dirt = new Dirt();
    private final Connections connections;
    private final Round round;
    private final StaffChanges staffChanges;
    private final Answers answers;
    private final Activities activities;
    private final Rhythm rhythm;
    private final Lanes lanes;
    private final FeedTiming timing;
    private @Nullable Thread thread;
    private @Nullable AutoCloseable events;

    ConsoleFeed(
            Connections connections,
            Round round,
            StaffChanges staffChanges,
            Answers answers,
            Activities activities,
            Rhythm rhythm,
            Lanes lanes,
            FeedTiming timing) {
        this.connections = connections;
        this.round = round;
        this.staffChanges = staffChanges;
        this.answers = answers;
        this.activities = activities;
        this.rhythm = rhythm;
        this.lanes = lanes;
        this.timing = timing;
    }

    void start() {
        events = lanes.subscribe(dirt::take);
        thread = Thread.ofVirtual().name("console-feed").start(this::run);
    }

    @Override
    public void close() throws Exception {
        if (events != null) {
            events.close();
        }
        if (thread != null) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(2));
        }
        connections.all().forEach(connection -> connection.close(CloseStatus.GOING_AWAY));
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                dirt.await(LONGEST_REST.toMillis());
                if (dirt.any()) {
                    Thread.sleep(timing.gather());
                }
                tell(dirt.gathered());
            }
        } catch (InterruptedException e) {
            LOG.debug("the feed ends");
        }
    }

    /** A failure costs this round only: the digest brings what it left out. */
    private void tell(Gathered gathered) throws InterruptedException {
        try {
            staffChanges.tell(gathered.staff());
            round.tell(gathered);
            answers.tell(gathered.answers());
            activities.tell(gathered.activities());
            rhythm.beat(gathered, System.nanoTime());
        } catch (Outage e) {
            LOG.warn("the consoles wait: {}", e.getMessage());
            gathered.conversations().forEach(id -> dirt.take(new Event.Changed(Event.Subject.CONVERSATION, id, 0)));
            Thread.sleep(OUTAGE_REST);
        } catch (RuntimeException e) {
            LOG.error("one round of the feed failed", e);
        }
    }
}
