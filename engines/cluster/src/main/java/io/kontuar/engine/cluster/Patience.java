package io.kontuar.engine.cluster;

import io.kontuar.lane.Outage;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries to open something until what it stands on is there. The tries are made in a thread of their own, while the caller
 * waits to be told: so whoever stops the process in the meantime interrupts the caller and is not kept waiting.
 */
final class Patience {
    private static final Logger log = LoggerFactory.getLogger(Patience.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private final String what;

    /** @param what is waited for, as the beginning of a sentence */
    Patience(String what) {
        this.what = what;
    }

    /** Opens something. */
    @FunctionalInterface
    interface Opening<T> {
        T open() throws ClusterRefused;
    }

    <T> T until(Opening<T> opening) throws ClusterRefused {
        CompletableFuture<T> opened = new CompletableFuture<>();
        Thread trying = Thread.ofPlatform().daemon().name("engine-start").start(() -> tryUntilThere(opening, opened));
        try {
            return opened.get();
        } catch (InterruptedException e) {
            trying.interrupt();
            Thread.currentThread().interrupt();
            throw ClusterRefused.interrupted(what);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case ClusterRefused refused -> throw refused;
                case RuntimeException failure -> throw failure;
                case null, default -> throw new IllegalStateException("engine: could not be opened", e);
            }
        }
    }

    private <T> void tryUntilThere(Opening<T> opening, CompletableFuture<T> opened) {
        boolean said = false;
        while (!opened.isDone()) {
            try {
                opened.complete(opening.open());
            } catch (Outage away) {
                if (!said) {
                    log.warn("{} does not answer; trying again every {} s until it does", what, PAUSE.toSeconds());
                    said = true;
                }
                wait(opened);
            } catch (ClusterRefused | RuntimeException e) {
                opened.completeExceptionally(e);
            }
        }
    }

    private void wait(CompletableFuture<?> opened) {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            opened.cancel(false);
        }
    }
}
