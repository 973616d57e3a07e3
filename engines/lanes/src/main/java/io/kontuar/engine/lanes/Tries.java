package io.kontuar.engine.lanes;

import io.kontuar.lane.Outage;
import java.util.List;
import java.util.function.Supplier;

/**
 * Tries a thing in place up to three times within a second. In place, since a message that the broker redelivers later
 * is overtaken by others of its key.
 */
final class Tries {
    private static final List<Long> PAUSES_MILLIS = List.of(100L, 300L);

    private Tries() {}

    /** What became of it; an {@link Outage} is neither and goes to the caller. */
    sealed interface Outcome<R> {
        record Done<R>(R result) implements Outcome<R> {}

        record Failed<R>(Throwable why) implements Outcome<R> {}
    }

    static <R> Outcome<R> upToThree(Supplier<R> work, ShiftEnd end) {
        for (long pause : PAUSES_MILLIS) {
            if (once(work) instanceof Outcome.Done<R> done) {
                return done;
            }
            if (end.awaited(pause)) {
                throw new Outage("lane: stopped while a message was being tried again", null);
            }
        }
        return once(work);
    }

    /** One try. Errors of the machine itself, such as no memory, are no message's fault and go to the caller too. */
    static <R> Outcome<R> once(Supplier<R> work) {
        try {
            return new Outcome.Done<>(work.get());
        } catch (Outage e) {
            throw e;
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return new Outcome.Failed<>(e);
        }
    }
}
