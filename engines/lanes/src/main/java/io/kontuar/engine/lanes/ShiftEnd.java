package io.kontuar.engine.lanes;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Told once that the consumers of a lane shall stop after the message in hand, and why. */
final class ShiftEnd {
    private final CountDownLatch told = new CountDownLatch(1);
    private final AtomicReference<@Nullable Throwable> reason = new AtomicReference<>();

    void tell() {
        told.countDown();
    }

    /** The first reason counts; the others follow from it. */
    void tell(Throwable why) {
        reason.compareAndSet(null, why);
        told.countDown();
    }

    boolean isTold() {
        return told.getCount() == 0;
    }

    @Nullable
    Throwable reason() {
        return reason.get();
    }

    void await() throws InterruptedException {
        told.await();
    }

    /** Waits so long at most; true when the end was told. An interrupted wait is an end as well. */
    boolean awaited(long millis) {
        try {
            return told.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
