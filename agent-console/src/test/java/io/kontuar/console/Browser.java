package io.kontuar.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser as far as the console needs one: it keeps the session cookie and sends what our pages send. */
public final class Browser {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final Map<String, String> headers = new HashMap<>(Map.of("X-Kontuar-CSRF", "1"));
    private @Nullable String cookie;

    Browser(URI base) {
        this.base = base;
    }

    /** What came back. */
    public static final class Answer {
        private final HttpResponse<byte[]> response;

        Answer(HttpResponse<byte[]> response) {
            this.response = response;
        }

        public int status() {
            return response.statusCode();
        }

        public byte[] bytes() {
            return response.body();
        }

        public String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(bytes());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status() + " " + text();
        }
    }

    /** The same browser at another console, as behind a proxy. */
    public Browser at(RunningConsole other) {
        Browser moved = new Browser(other.url());
        moved.cookie = cookie;
        return moved;
    }

    public Browser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Browser without(String header) {
        headers.remove(header);
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, JSON.writeValueAsBytes(body));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, JSON.writeValueAsBytes(body));
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    public Answer postBytes(String path, byte[] body) {
        return send("POST", path, body);
    }

    Answer send(String method, String path, byte @Nullable [] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (body != null) {
            request.header("Content-Type", path.startsWith("/api/attachments") ? "image/png" : "application/json");
        }
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            response.headers().firstValue("Set-Cookie").ifPresent(this::keep);
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Opens the console's socket and says hello. */
    public Socket socket() {
        Socket socket = openSocket(base.toString());
        socket.say(Map.of("type", "hello", "protocol", 1));
        socket.next("welcome");
        return socket;
    }

    /** Opens the socket as a page of this origin would. */
    public Socket openSocket(String origin) {
        Socket socket = new Socket();
        socket.open(
                client.newWebSocketBuilder()
                        .header("Cookie", String.valueOf(cookie))
                        .header("Origin", origin),
                URI.create(base.toString().replace("http", "ws") + "/ws/console"));
        return socket;
    }

    @Nullable
    public String cookie() {
        return cookie;
    }

    private void keep(String header) {
        String pair = header.substring(0, header.indexOf(';'));
        cookie = pair.endsWith("=") ? null : pair;
    }
}
