package io.kontuar.engine.lanes;

import io.kontuar.engine.documents.Documents;
import io.kontuar.lane.DeadLetters;
import io.kontuar.lane.Event;
import io.kontuar.lane.Lane;
import io.kontuar.lane.LaneBatchHandler;
import io.kontuar.lane.LaneHandler;
import io.kontuar.lane.LaneMessage;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.Lanes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The lanes on Artemis. Closing ends, in this order, all lanes and subscriptions at once (each after its message in
 * hand), the publishing of events, the senders, and the embedded broker if there is one; it takes at most a second. HTTP
 * is stopped before, the store after it.
 */
public final class ArtemisLanes implements Lanes, AutoCloseable {
    private static final Set<String> RESERVED = Set.of(ParkedLetters.QUEUE, EventTopic.NAME, Joins.TOPIC);

    private final @Nullable EmbeddedBroker embedded;
    private final Broker broker;
    private final Documents documents;
    private final LaneSettings settings;
    private final SenderPool senders;
    private final Events events;
    private final DeadLetters deadLetters;
    private final @Nullable Joins joins;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Set<OpenLane> openLanes = ConcurrentHashMap.newKeySet();

    private ArtemisLanes(
            @Nullable EmbeddedBroker embedded, Connections connections, Documents documents, LaneSettings settings) {
        this.embedded = embedded;
        this.broker = Broker.at(connections, settings, embedded == null);
        this.documents = documents;
        this.settings = settings;
        this.senders = new SenderPool(connections, broker.queues(), settings);
        this.events = embedded == null ? new BrokerEvents(broker, documents, settings) : new LocalEvents();
        this.deadLetters = new ParkedLetters(broker);
        this.joins = embedded == null ? Joins.hear(connections, settings, this::joined) : null;
    }

    /**
     * Starts a broker in this process, with its data in this folder, reachable from this process only.
     *
     * @throws IllegalStateException when the folder is in use or the broker does not start
     */
    public static ArtemisLanes embedded(Path folder, Documents documents, LaneSettings settings) {
        EmbeddedBroker embedded = EmbeddedBroker.start(folder, settings);
        return new ArtemisLanes(embedded, new Connections(embedded.url(), null, settings), documents, settings);
    }

    /**
     * Uses the broker at this URL ({@code tcp://host:61616}, with the options of Artemis). It need not be there yet. Our
     * user must be allowed to manage it: lanes are created as they are needed.
     */
    public static ArtemisLanes remote(
            String url, @Nullable BrokerLogin login, Documents documents, LaneSettings settings) {
        return new ArtemisLanes(null, new Connections(url, login, settings), documents, settings);
    }

    /**
     * Copies the embedded broker's data as of one moment, while it works: every message acknowledged before the call and
     * not yet handled at that moment is in the copy. Sends wait meanwhile.
     *
     * @param target a folder that is not there yet
     * @return false when the broker is elsewhere, whose data are not ours to copy; nothing was done
     */
    public boolean copyTo(Path target) throws IOException {
        if (embedded == null) {
            return false;
        }
        embedded.copyTo(target);
        return true;
    }

    /**
     * Copies the data of an embedded broker that does not run.
     *
     * @throws IllegalStateException when it does run
     */
    public static void copyStopped(Path folder, Path target) throws IOException {
        try (FolderLock lock = FolderLock.take(folder)) {
            JournalCopy.stopped(folder, target);
        }
    }

    public DeadLetters deadLetters() {
        return deadLetters;
    }

    @Override
    public void send(List<LaneSend<?>> sends) {
        List<Envelope> envelopes = sends.stream().map(this::envelope).toList();
        if (!envelopes.isEmpty()) {
            senders.send(envelopes);
        }
    }

    private Envelope envelope(LaneSend<?> send) {
        allowed(send.lane());
        return Envelope.of(send, documents);
    }

    @Override
    public <T extends LaneMessage> AutoCloseable open(Lane<T> lane, LaneHandler<T> handler, int consumers) {
        return open(lane, new OneByOne<>(lane, handler, documents, events), consumers);
    }

    @Override
    public <T extends LaneMessage> AutoCloseable openBatch(Lane<T> lane, LaneBatchHandler<T> handler, int size) {
        return open(lane, new InBatches<>(lane, handler, documents, size), 1);
    }

    private void joined(String lane) {
        openLanes.stream().filter(open -> open.lane().equals(lane)).forEach(OpenLane::shareAnew);
    }

    private void opened(String lane) {
        if (joins != null) {
            joins.tell(lane);
        }
    }

    private AutoCloseable open(Lane<?> lane, LaneWork work, int consumers) {
        allowed(lane);
        OpenLane open = OpenLane.open(new LaneDuty(lane.name(), work, consumers), broker, settings, this::opened);
        openLanes.add(open);
        return () -> {
            open.close();
            openLanes.remove(open);
        };
    }

    @Override
    public void publish(Event event) {
        events.publish(event);
    }

    @Override
    public AutoCloseable subscribe(Consumer<Event> listener) {
        return events.subscribe(listener);
    }

    @Override
    public long waiting(Lane<?> lane) {
        broker.queues().ensure(lane.name());
        return broker.control().count(lane.name());
    }

    private static void allowed(Lane<?> lane) {
        if (RESERVED.contains(lane.name())) {
            throw new IllegalArgumentException("lane name: '" + lane.name() + "' is taken by the lanes themselves");
        }
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        openLanes.forEach(OpenLane::beginClosing);
        events.beginClosing();
        if (joins != null) {
            joins.beginClosing();
        }
        openLanes.forEach(Quietly::close);
        events.close();
        if (joins != null) {
            Quietly.close(joins);
        }
        senders.close();
        broker.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
