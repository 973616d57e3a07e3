package io.kontuar.gateway.webchat;

import io.kontuar.gateway.GatewayTestApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A widget without a face: keeps every frame it is sent. */
final class ChatClient implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration SOON = Duration.ofSeconds(8);

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;
    private volatile int closedWith;

    private ChatClient(int port, String site, String origin) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        if (!origin.isEmpty()) {
            builder.header("Origin", origin);
        }
        socket = builder.buildAsync(URI.create("ws://localhost:" + port + "/ws/chat?site=" + site), this)
                .join();
    }

    static ChatClient connect(int port, String site, String origin) {
        return new ChatClient(port, site, origin);
    }

    static ChatClient connect(int port) {
        return connect(port, "web-main", GatewayTestApplication.PUBLIC_URL);
    }

    /** A new visitor's hello. */
    JsonNode hello() {
        send("{\"type\":\"hello\",\"language\":\"pl\",\"afterSeq\":0}");
        return await("welcome");
    }

    JsonNode hello(String token, @Nullable String conversation, long afterSeq) {
        String had = conversation == null ? "" : ",\"conversation\":\"" + conversation + "\"";
        send("{\"type\":\"hello\",\"token\":\"" + token + "\",\"language\":\"pl\",\"afterSeq\":" + afterSeq + had
                + "}");
        return await("welcome");
    }

    void send(String frame) {
        socket.sendText(frame, true).join();
    }

    List<JsonNode> frames(String type) {
        return frames.stream()
                .filter(frame -> frame.path("type").asString().equals(type))
                .toList();
    }

    /** The latest frame of this type, once there is one. */
    JsonNode await(String type) {
        Awaitility.await().atMost(SOON).until(() -> !frames(type).isEmpty());
        return frames(type).getLast();
    }

    /** All entries, once there are so many. */
    List<JsonNode> awaitEntries(int count) {
        Awaitility.await().atMost(SOON).until(() -> entries().size() >= count);
        return entries();
    }

    List<JsonNode> entries() {
        return frames("messages").stream()
                .flatMap(frame -> frame.path("messages").valueStream())
                .toList();
    }

    int awaitClosed() {
        Awaitility.await().atMost(SOON).until(() -> closedWith != 0);
        return closedWith;
    }

    void forget() {
        frames.clear();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            frames.add(JsonMapper.shared().readTree(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closedWith = status;
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {
        if (!socket.isOutputClosed()) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        }
    }
}
