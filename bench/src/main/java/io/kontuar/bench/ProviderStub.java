package io.kontuar.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plays Twilio: takes messages, gives them ids, and reports {@code sent} and {@code delivered} back, signed. */
final class ProviderStub implements AutoCloseable {
    private static final Pattern ORDER = Pattern.compile("\\b(7\\d{6})\\b");
    private static final int REPORTERS = 8;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final BlockingQueue<Report> reports = new LinkedBlockingQueue<>();
    private final AtomicLong sids = new AtomicLong();
    private final Signer signer;
    private final Journey journey;
    private volatile boolean running = true;

    private record Report(String sid, String state, String callback) {}

    ProviderStub(Signer signer, Journey journey) throws IOException {
        this.signer = signer;
        this.journey = journey;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Begins to report to the server at this port. */
    void reportTo(int port) {
        for (int i = 0; i < REPORTERS; i++) {
            Thread.ofPlatform().daemon().name("reporter-" + i).start(() -> report(port));
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> form = decode(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Matcher order = ORDER.matcher(form.getOrDefault("Body", ""));
        if (order.find()) {
            journey.reached(order.group(1));
        }
        String sid = "SM%032x".formatted(sids.incrementAndGet());
        byte[] answer = ("{\"sid\":\"" + sid + "\",\"status\":\"queued\",\"error_code\":null,\"error_message\":null}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(201, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
        String callback = form.get("StatusCallback");
        if (callback != null) {
            reports.add(new Report(sid, "sent", callback));
            reports.add(new Report(sid, "delivered", callback));
        }
    }

    private void report(int port) {
        try (RawHttp http = new RawHttp(port)) {
            while (running) {
                Report report = reports.take();
                TreeMap<String, String> form = new TreeMap<>(Map.of(
                        "AccountSid", Seed.ACCOUNT_SID,
                        "MessageSid", report.sid(),
                        "MessageStatus", report.state(),
                        "SmsSid", report.sid(),
                        "SmsStatus", report.state()));
                URI callback = URI.create(report.callback());
                String path =
                        callback.getRawPath() + (callback.getRawQuery() == null ? "" : "?" + callback.getRawQuery());
                int status = http.post(path, signer.sign(report.callback(), form), Signer.encode(form));
                if (status == 200 || status == 204) {
                    journey.callbacks.incrementAndGet();
                }
            }
        } catch (InterruptedException | IOException ended) {
            if (running) {
                throw new IllegalStateException("a status callback could not be delivered", ended);
            }
        }
    }

    private static Map<String, String> decode(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    @Override
    public void close() {
        running = false;
        server.stop(0);
        threads.shutdownNow();
    }
}
