package io.kontuar.engine.embedded;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One caller's work and what came of it. The caller learns it by {@link #finish()}, after the commit. */
final class Job<T extends @Nullable Object> {
    private final Work<T> work;
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private @Nullable T value;
    private @Nullable Throwable failure;

    Job(Work<T> work) {
        this.work = work;
    }

    void attempt(Session session) throws SQLException {
        value = work.run(session);
    }

    /** Its part was rolled back; an {@link Undo} wanted just that. */
    @SuppressWarnings("unchecked") // an Undo is thrown by the work itself, with an answer of its own type
    void failedWith(Throwable cause) {
        if (cause instanceof Undo undo) {
            value = (T) undo.answer();
        } else {
            failure = cause;
        }
    }

    @SuppressWarnings("NullAway") // a null value is there only when T allows it
    void finish() {
        if (failure != null) {
            done.completeExceptionally(failure);
        } else {
            done.complete(value);
        }
    }

    T result() {
        return done.join();
    }
}
