package io.kontuar.bot.dialogue;

import io.kontuar.lane.Outage;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * One deadline for all that a turn asks of the shop. A question that is not answered in time, or fails, ends the turn with
 * {@link ShopAway}; a question that hangs keeps one of {@link #MOST_UNDER_WAY} places, and when all are kept the next ones
 * fail at once. An {@link Outage} of our own store is let through: then the lane waits, and nothing is lost.
 */
public final class Patience {
    static final int MOST_UNDER_WAY = 64;
    private static final ScopedValue<Long> UNTIL = ScopedValue.newInstance();
    private final Semaphore places = new Semaphore(MOST_UNDER_WAY);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration perTurn;

    public Patience(Duration perTurn) {
        if (perTurn.isNegative() || perTurn.isZero() || perTurn.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("bot deadline: expected up to 1 m, got " + perTurn);
        }
        this.perTurn = perTurn;
    }

    /** The shop's data could not be had. */
    static final class ShopAway extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ShopAway(String what, Throwable cause) {
            super(what, cause);
        }
    }

    /** Runs a turn; its deadline begins now. */
    <T> T turn(Supplier<T> turn) {
        return ScopedValue.where(UNTIL, System.nanoTime() + perTurn.toNanos()).call(turn::get);
    }

    /** Asks the shop within the turn's deadline; outside of a turn it takes as long as it takes. */
    <T> T ask(String what, Supplier<T> question) {
        if (!UNTIL.isBound()) {
            return question.get();
        }
        if (!places.tryAcquire()) {
            throw new ShopAway(what + ": too many questions hang", new TimeoutException());
        }
        Future<T> answer = threads.submit(() -> {
            try {
                return question.get();
            } finally {
                places.release();
            }
        });
        try {
            return answer.get(Math.max(0, UNTIL.get() - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new ShopAway(what + ": no answer within " + perTurn.toMillis() + " ms", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ShopAway(what + ": interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw failure(what, failed.getCause());
        }
    }

    private static RuntimeException failure(String what, @org.jspecify.annotations.Nullable Throwable cause) {
        return switch (cause) {
            case Outage outage -> outage;
            case Error error -> throw error;
            case null -> new ShopAway(what + ": failed", new IllegalStateException());
            default -> new ShopAway(what + ": failed", cause);
        };
    }
}
