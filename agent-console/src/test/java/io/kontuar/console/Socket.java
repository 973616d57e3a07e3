package io.kontuar.console;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The console's end of the socket: remembers every frame, and takes them one by one. */
public final class Socket implements WebSocket.Listener {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(2);

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private volatile int closeCode;
    private @Nullable WebSocket wire;

    void open(WebSocket.Builder builder, URI uri) {
        wire = builder.buildAsync(uri, this).join();
    }

    public void say(Map<String, ?> frame) {
        sayRaw(Browser.JSON.writeValueAsString(frame));
    }

    public void sayRaw(String text) {
        if (wire == null) {
            throw new IllegalStateException("not open");
        }
        wire.sendText(text, true).join();
    }

    public void subscribe(String sub, Map<String, ?> to) {
        say(Map.of("type", "subscribe", "sub", sub, "to", to));
    }

    /** Subscribes to a list and takes its first state. */
    public JsonNode list(String sub, Map<String, ?> ref) {
        subscribe(sub, Map.of("kind", "list", "ref", ref));
        return next(frame -> type(frame).equals("list") && isOf(sub, frame));
    }

    public JsonNode conversation(String sub, String conversation) {
        subscribe(sub, Map.of("kind", "conversation", "conversation", conversation));
        return next(frame -> type(frame).equals("conversation") && isOf(sub, frame));
    }

    /** Gives a command and takes its answer. */
    public JsonNode command(Map<String, ?> command) {
        return command(UUID.randomUUID().toString(), command);
    }

    public JsonNode command(String id, Map<String, ?> command) {
        say(Map.of("type", "command", "id", id, "command", command));
        return next(frame ->
                type(frame).equals("answered") && frame.path("id").asString().equals(id));
    }

    /** Waits for the first frame of this type and takes it. */
    public JsonNode next(String type) {
        return next(frame -> type(frame).equals(type));
    }

    public JsonNode next(Predicate<JsonNode> wanted) {
        await().atMost(PATIENCE).pollInterval(POLL).until(() -> find(wanted).isPresent());
        JsonNode found = find(wanted).orElseThrow();
        frames.remove(found);
        return found;
    }

    public boolean has(Predicate<JsonNode> wanted) {
        return find(wanted).isPresent();
    }

    /** Forgets what has come so far. */
    public void forget() {
        frames.clear();
    }

    public List<JsonNode> frames() {
        return frames;
    }

    public int awaitClose() {
        await().atMost(PATIENCE).until(() -> closeCode != 0);
        return closeCode;
    }

    /** Answers that all said before was handled. */
    public void settle() {
        say(Map.of("type", "ping"));
        next("pong");
    }

    public void close() {
        if (wire != null) {
            wire.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        }
    }

    public static String type(JsonNode frame) {
        return frame.path("type").asString();
    }

    public static boolean isOf(String sub, JsonNode frame) {
        return frame.path("sub").asString().equals(sub);
    }

    private Optional<JsonNode> find(Predicate<JsonNode> wanted) {
        return frames.stream().filter(wanted).findFirst();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            frames.add(Browser.JSON.readTree(part.toString()));
            part.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closeCode = code;
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        closeCode = closeCode == 0 ? -1 : closeCode;
    }
}
