package io.kontuar.engine.embedded;

import io.kontuar.lane.Outage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that changes the database. It takes the jobs that wait, at most {@value #BATCH}, does them in one
 * {@link Transaction} and answers them after the commit: concurrent callers share one sync of the disk.
 */
final class Writer implements AutoCloseable {
    private static final int BATCH = 128;

    private final BlockingQueue<Job<?>> waiting = new LinkedBlockingQueue<>();
    private final CompletableFuture<Boolean> stopped = new CompletableFuture<>();
    private final Transaction transaction;
    private final Object gate = new Object();
    private boolean closed;

    private Writer(Session session) {
        this.transaction = new Transaction(session);
    }

    static Writer start(Session session) {
        Writer writer = new Writer(session);
        Thread.ofPlatform().name("kontuar-store-writer").start(writer::run);
        return writer;
    }

    /**
     * Does the work in a transaction and returns when that is on the disk.
     *
     * @throws Outage when the store cannot take it now; nothing of it was done
     */
    <T extends @Nullable Object> T write(Work<T> work) {
        Job<T> job = new Job<>(work);
        hand(job);
        try {
            return job.result();
        } catch (CompletionException e) {
            throw failureOf(e);
        }
    }

    private void hand(Job<?> job) {
        synchronized (gate) {
            if (closed) {
                throw new Outage("store: closed", null);
            }
            waiting.add(job);
        }
    }

    private static RuntimeException failureOf(CompletionException wrapped) {
        return switch (wrapped.getCause()) {
            case SQLException failure -> StoreFailure.of(failure);
            case RuntimeException failure -> failure;
            case null, default -> wrapped;
        };
    }

    private void run() {
        List<Job<?>> batch = new ArrayList<>(BATCH);
        try {
            while (!finished()) {
                batch.add(waiting.take());
                waiting.drainTo(batch, BATCH - 1);
                transaction.run(batch);
                batch.clear();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the store's writer", e);
        } finally {
            stopped.complete(true);
        }
    }

    private boolean finished() {
        synchronized (gate) {
            return closed && waiting.isEmpty();
        }
    }

    /** Does what was handed over before, then stops. */
    @Override
    public void close() {
        synchronized (gate) {
            if (!closed) {
                closed = true;
                waiting.add(new Job<>(session -> true));
            }
        }
        stopped.join();
    }
}
