package io.kontuar.demo.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** About 50 texts a second from four threads, each with a customer of its own; what got no answer is not sent again. */
final class TextStorm implements AutoCloseable {
    private static final int THREADS = 4;
    private static final long EACH_MILLIS = 80;
    private static final int FIRST_NUMBER = 601_100_000;

    /** A text, and its customer's number. */
    record Text(String sid, String from) {}

    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(THREADS);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger next = new AtomicInteger();
    private final Set<Text> all = ConcurrentHashMap.newKeySet();
    private final Set<Text> taken = ConcurrentHashMap.newKeySet();
    private final SmsLine line;

    TextStorm(SmsLine line) {
        this.line = line;
    }

    void begin() {
        for (int thread = 0; thread < THREADS; thread++) {
            var unused = clock.scheduleAtFixedRate(
                    this::send, thread * EACH_MILLIS / THREADS, EACH_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Waits until so many more were answered 200. */
    void awaitTaken(int more) {
        int enough = taken.size() + more;
        await("texts answered 200").atMost(Duration.ofSeconds(40)).until(() -> taken.size() >= enough);
    }

    void end() throws InterruptedException {
        clock.shutdown();
        if (!clock.awaitTermination(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("a webhook is not answered");
        }
    }

    /** Those that were answered 200. */
    List<Text> taken() {
        return List.copyOf(taken);
    }

    /** Those that were sent, whatever came back. */
    List<Text> all() {
        return List.copyOf(all);
    }

    private void send() {
        int number = next.getAndIncrement();
        Text text = new Text("SM%032d".formatted(number), "+48" + (FIRST_NUMBER + number));
        all.add(text);
        try {
            var request = line.text(text.sid(), text.from(), "gdzie jest zamówienie " + (70_000 + number));
            if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                taken.add(text);
            }
        } catch (IOException killed) {
            // Nothing was promised.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        http.shutdownNow();
    }
}
