package io.kontuar.bench;

import io.kontuar.bench.EnginesBench.Size;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationLists.ListQuery;
import io.kontuar.conversation.ConversationWrite;
import io.kontuar.conversation.Conversations.Written;
import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Message;
import io.kontuar.store.StorePorts;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What is asked of a store: appending, listing, opening, and beside it searching, alone and mixed. */
final class EngineWork {
    private static final int OPENED = 50;
    private static final int SEEDERS = 16;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private final StorePorts store;
    private final SearchWork search;
    private final Size size;
    private final AtomicLong appended = new AtomicLong();

    EngineWork(StorePorts store, SearchWork search, Size size) {
        this.store = store;
        this.search = search;
        this.size = size;
    }

    /** One kind of work, done once by the calling thread. */
    @FunctionalInterface
    interface Once {
        void run(Random random, int worker);
    }

    /**
     * What a phase came to.
     *
     * @param nanos of each single piece of work
     * @param cpuNanos that the asking thread itself worked for each, which says what others on the machine left untouched
     */
    record Figures(double perSecond, Histogram nanos, Histogram cpuNanos) {
        double p99Millis() {
            return nanos.getValueAtPercentile(99) / 1e6;
        }

        double cpuP99Millis() {
            return cpuNanos.getValueAtPercentile(99) / 1e6;
        }
    }

    /** A queue in which {@code size.conversations()} wait, each with one message. */
    void seed() throws InterruptedException {
        try (ExecutorService seeders = Executors.newFixedThreadPool(SEEDERS)) {
            IntStream.range(0, size.conversations()).forEach(number -> seeders.execute(() -> seed(number)));
        }
    }

    private void seed(int number) {
        Conversation waiting = BenchConversation.waiting(number);
        store.conversations().open(waiting, List.of());
        append(waiting.id());
    }

    /** {@code threads} do the work over and over, first to warm up, then measured. */
    Figures measure(int threads, Once work) throws InterruptedException {
        drive(threads, work, size.warmUp());
        return drive(threads, work, size.seconds());
    }

    private static Figures drive(int threads, Once work, int seconds) throws InterruptedException {
        Histogram nanos = new ConcurrentHistogram(3);
        Histogram cpuNanos = new ConcurrentHistogram(3);
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        AtomicInteger worker = new AtomicInteger();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                workers.execute(() -> work(work, worker.getAndIncrement(), end, nanos, cpuNanos));
            }
        }
        return new Figures(nanos.getTotalCount() * 1e9 / (System.nanoTime() - begin), nanos, cpuNanos);
    }

    private static void work(Once work, int worker, long end, Histogram nanos, Histogram cpuNanos) {
        Random random = new Random(worker);
        long cpu = THREADS.getCurrentThreadCpuTime();
        for (long now = System.nanoTime(); now < end; ) {
            work.run(random, worker);
            long done = System.nanoTime();
            long cpuDone = THREADS.getCurrentThreadCpuTime();
            nanos.recordValue(done - now);
            cpuNanos.recordValue(cpuDone - cpu);
            now = done;
            cpu = cpuDone;
        }
    }

    /** Each worker has conversations of its own, as each key of a lane has one consumer. */
    void append(Random random, int worker) {
        int mine = random.nextInt(size.conversations() / SEEDERS / 2) * SEEDERS * 2 + worker;
        append(new ConversationId(BenchConversation.name(mine)));
    }

    /** Reads the conversation, writes it with one entry and one fact. */
    private void append(ConversationId id) {
        Conversation read = store.conversations().find(id).orElseThrow();
        long number = appended.incrementAndGet();
        Message entry = BenchConversation.entry(read, number);
        Fact fact = new Fact(
                "f-" + number, Fact.Kind.CUSTOMER_WROTE, Instant.now(), id, read.queue(), null, null, Map.of());
        Written written = store.conversations()
                .write(new ConversationWrite(
                        BenchConversation.upTo(read, entry.seq()), List.of(entry), List.of(fact), null));
        if (written != Written.DONE) {
            throw new IllegalStateException("bench: an append was not done but " + written);
        }
    }

    void list(Random random, int worker) {
        int rows = store.conversationLists()
                .page(new ListQuery.WaitingIn(BenchConversation.QUEUE), null, OPENED)
                .size();
        if (rows != OPENED) {
            throw new IllegalStateException("bench: expected a page of " + OPENED + ", got " + rows);
        }
    }

    void open(Random random, int worker) {
        ConversationId id = new ConversationId(BenchConversation.name(random.nextInt(size.conversations())));
        Conversation opened = store.conversations().find(id).orElseThrow();
        store.messages().before(id, opened.progress().lastSeq() + 1, OPENED);
        store.deliveries().states(id, OPENED);
    }

    void search(Random random, int worker) {
        search.ask(random);
    }

    /** Of ten, five append, two list, two open, one searches. */
    void mixed(Random random, int worker) {
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> append(random, worker);
            case 5, 6 -> list(random, worker);
            case 7, 8 -> open(random, worker);
            default -> search(random, worker);
        }
    }

    SearchWork searching() {
        return search;
    }
}
