package io.kontuar.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Consoles that watch the bot's conversations; the first measures how late a message shows. */
final class ConsoleCrowd implements AutoCloseable {
    final Histogram delay = new ConcurrentHistogram(120_000_000, 3);
    final AtomicLong frames = new AtomicLong();
    private final List<WebSocket> sockets = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    ConsoleCrowd(int port, int size, ShownAt shown) {
        for (int i = 0; i < size; i++) {
            WebSocket socket = client.newWebSocketBuilder()
                    .header("Cookie", "kontuar_session=" + Seed.SESSION)
                    .header("Origin", "http://127.0.0.1:" + port)
                    .buildAsync(
                            URI.create("ws://127.0.0.1:" + port + "/ws/console"), new Watcher(i == 0 ? shown : null))
                    .join();
            socket.sendText("{\"type\":\"hello\",\"protocol\":1}", true).join();
            socket.sendText(
                            "{\"type\":\"subscribe\",\"sub\":\"bot\",\"to\":{\"kind\":\"list\",\"ref\":{\"list\":\"bot\"}}}",
                            true)
                    .join();
            sockets.add(socket);
        }
    }

    /** Tells when what a frame shows had arrived. */
    interface ShownAt {
        void frame(String text, Histogram delay);
    }

    private final class Watcher implements WebSocket.Listener {
        private final @Nullable ShownAt shown;
        private final StringBuilder text = new StringBuilder();

        Watcher(@Nullable ShownAt shown) {
            this.shown = shown;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            if (shown != null) {
                text.append(part);
            }
            if (last) {
                frames.incrementAndGet();
                if (shown != null) {
                    shown.frame(text.toString(), delay);
                    text.setLength(0);
                }
            }
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }

    @Override
    public void close() {
        sockets.forEach(WebSocket::abort);
        client.close();
    }
}
