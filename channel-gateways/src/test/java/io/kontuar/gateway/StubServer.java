package io.kontuar.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A provider's API on loopback that answers as it is told and remembers what it was asked. */
public final class StubServer implements AutoCloseable {

    /** What was asked. */
    public record Asked(String method, String target, String authorization, String text) {}

    @SuppressWarnings("ArrayRecordComponent") // bytes that are only handed out
    private record Answer(int status, byte[] body, Map<String, String> headers) {}

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    public StubServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String base() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** @param path without a query; what has no answer of its own gets that of the longest path it begins with, else 404 */
    public StubServer at(String path, int status, byte[] body, Map<String, String> headers) {
        answers.put(path, new Answer(status, body, headers));
        return this;
    }

    public StubServer at(String path, int status, String body) {
        return at(path, status, body.getBytes(UTF_8), Map.of("Content-Type", "application/json"));
    }

    public List<Asked> asked() {
        return asked;
    }

    /** What was asked at exactly this path. */
    public List<Asked> asked(String path) {
        return asked.stream()
                .filter(one -> one.target().split("\\?", 2)[0].equals(path))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                authorization == null ? "" : authorization,
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        Answer answer = answers.entrySet().stream()
                .filter(known -> path.startsWith(known.getKey()))
                .max(Comparator.comparingInt(known -> known.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(new Answer(404, new byte[0], Map.of()));
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
