package io.kontuar.engine.embedded;

import org.jspecify.annotations.Nullable;

/** Thrown by a job to have all it did undone and {@code answer} returned as its result: rare, so writes need no look ahead. */
final class Undo extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object answer;

    Undo(@Nullable Object answer) {
        super("undone by its own job", null, false, false);
        this.answer = answer;
    }

    @Nullable
    Object answer() {
        return answer;
    }
}
