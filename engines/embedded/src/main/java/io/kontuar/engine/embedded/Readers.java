package io.kontuar.engine.embedded;

import io.kontuar.lane.Outage;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * A few read-only connections. A platform thread reads on its own; SQLite would pin the carrier of a virtual thread, which
 * therefore has its read done by one of as many platform threads as there are connections.
 */
final class Readers implements AutoCloseable {
    private final BlockingQueue<Session> free;
    private final List<Session> all;
    private final ExecutorService platform;
    private volatile boolean closed;

    Readers(List<Session> sessions) {
        this.all = List.copyOf(sessions);
        this.free = new ArrayBlockingQueue<>(sessions.size(), true, sessions);
        this.platform = Executors.newFixedThreadPool(
                sessions.size(),
                Thread.ofPlatform().daemon().name("kontuar-store-reader-", 1).factory());
    }

    <T> T read(Work<T> work) {
        if (!Thread.currentThread().isVirtual()) {
            return onPlatform(work);
        }
        try {
            return CompletableFuture.supplyAsync(() -> onPlatform(work), platform)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } catch (RejectedExecutionException e) {
            throw new Outage("store: closed", e);
        }
    }

    private <T> T onPlatform(Work<T> work) {
        Session session = takeUninterruptibly();
        try {
            if (closed) {
                throw new Outage("store: closed", null);
            }
            return work.run(session);
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        } finally {
            free.add(session);
        }
    }

    private Session takeUninterruptibly() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return free.take();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits for the reads in hand, then closes; who reads afterwards finds closed sessions and says so. */
    @Override
    public void close() throws SQLException {
        platform.shutdown();
        closed = true;
        for (int i = 0; i < all.size(); i++) {
            takeUninterruptibly().close();
        }
        free.addAll(all);
    }
}
