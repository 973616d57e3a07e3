package io.kontuar.demo.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Accepts every message that is to be sent, and counts them by recipient. */
final class StubProvider implements AutoCloseable {
    private static final String TO = "To=";

    private final Map<String, Integer> posts = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    StubProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::accept);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many messages were handed over for this number. */
    int posts(String recipient) {
        return posts.getOrDefault(recipient, 0);
    }

    int posts() {
        return posts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void accept(HttpExchange exchange) throws IOException {
        try (exchange) {
            String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String recipient = Arrays.stream(form.split("&"))
                    .filter(field -> field.startsWith(TO))
                    .map(field -> URLDecoder.decode(field.substring(TO.length()), UTF_8))
                    .findFirst()
                    .orElse("");
            int count = posts.merge(recipient, 1, Integer::sum);
            byte[] answer = "{\"sid\":\"SM%s-%d\",\"status\":\"queued\"}"
                    .formatted(recipient.substring(1), count)
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(201, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
