package io.kontuar.demo.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** A shop's page on a server of its own, with the widget as docs/webchat.md tells shops to put it there. */
final class ShopPage implements AutoCloseable {
    private final HttpServer server;

    ShopPage(URI gateways, String site) {
        byte[] page = """
                <!doctype html><html lang="pl"><title>Sklep</title><h1>Sklep</h1>
                <script src="%s/widget/kontuar.js" data-site="%s" data-language="pl" defer></script></html>
                """.formatted(gateways, site).getBytes(UTF_8);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(page);
            }
        });
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
