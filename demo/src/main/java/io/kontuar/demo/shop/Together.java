package io.kontuar.demo.shop;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Saves many things at once: a store that commits what arrives together needs a tenth of the time. */
final class Together {
    private static final int AT_ONCE = 48;

    private Together() {}

    /** Returns when all is saved; fails as the first that failed. */
    static void save(List<Runnable> saves) {
        try (ExecutorService workers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Callable<Object>> calls =
                    saves.stream().map(Executors::callable).toList();
            for (Future<Object> done : workers.invokeAll(calls)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("demo shop: cannot save", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("demo shop: interrupted while saving", e);
        }
    }
}
