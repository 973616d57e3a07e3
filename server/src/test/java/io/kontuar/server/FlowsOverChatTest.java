package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A flow in each language over the real socket of the chat: the whole product, the widget's frames. */
class FlowsOverChatTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String PAGE = "https://shop.example";

    @TempDir
    static Path data;

    private static @Nullable OpenServer server;

    @BeforeAll
    static void open() {
        OpenServer opened = new OpenServer(data, "gateways,bot,core");
        opened.store()
                .channelAccounts()
                .save(
                        new ChannelAccount(
                                new ChannelAccountId("web-main"),
                                ChannelKind.WEB_CHAT,
                                "Kram",
                                "shop",
                                true,
                                Map.of("allowedOrigins", PAGE),
                                0),
                        Map.of());
        StoryShop.fill(opened.store(), Instant.now());
        server = opened;
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void an_english_customer_is_told_where_the_parcel_is() {
        Visitor visitor = new Visitor("en");
        visitor.writes("where is my order 88213");
        visitor.reads("e-mail address or phone number");
        visitor.writes("anna@example.com");
        visitor.reads("InPost");
    }

    @Test
    void a_polish_customer_is_told_whether_goods_may_come_back() {
        Visitor visitor = new Visitor("pl");
        visitor.writes("chcę zwrócić produkt z zamówienia 88216, anna@example.com");
        visitor.reads("Zwrot nie jest już możliwy");
    }

    @Test
    void a_romanian_customer_keeps_an_order() {
        Visitor visitor = new Visitor("ro");
        visitor.writes("vreau să anulez comanda 88214, anna@example.com");
        visitor.reads("Anulăm toată comanda?");
        visitor.writes("nu");
        visitor.reads("comanda rămâne așa cum este");
    }

    /** The widget without a face. */
    private static final class Visitor implements WebSocket.Listener {
        private final List<String> frames = new CopyOnWriteArrayList<>();
        private final StringBuilder part = new StringBuilder();
        private final WebSocket socket;

        Visitor(String language) {
            String port = server == null ? "" : server.port();
            this.socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header("Origin", PAGE)
                    .buildAsync(URI.create("ws://localhost:" + port + "/ws/chat?site=web-main"), this)
                    .join();
            send("{\"type\":\"hello\",\"language\":\"" + language + "\",\"afterSeq\":0}");
            await().atMost(LIMIT).until(() -> frames.stream().anyMatch(frame -> frame.contains("\"welcome\"")));
        }

        void writes(String words) {
            send("{\"type\":\"send\",\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"" + words + "\",\"files\":[]}");
        }

        void reads(String words) {
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(String.join("\n", frames)).contains(words));
        }

        private void send(String frame) {
            socket.sendText(frame, true).join();
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                frames.add(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
