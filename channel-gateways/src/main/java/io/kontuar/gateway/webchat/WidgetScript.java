package io.kontuar.gateway.webchat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Serves the widget to any shop's page: small, compressed once, and asked for again only when it has changed. */
final class WidgetScript {

    private static final String PATH = "/static/widget/kontuar.js";
    private static final CacheControl CACHE =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic().staleWhileRevalidate(Duration.ofDays(1));

    private final @Nullable Script script = load();

    ServerResponse serve(ServerRequest request) {
        if (script == null) {
            return ServerResponse.notFound().build();
        }
        if (script.tag.equals(request.servletRequest().getHeader("If-None-Match"))) {
            return headers(ServerResponse.status(304), script).build();
        }
        String accepted = request.servletRequest().getHeader("Accept-Encoding");
        boolean compressed = accepted != null && accepted.contains("gzip");
        ServerResponse.BodyBuilder answer = headers(ServerResponse.ok(), script)
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"));
        return compressed
                ? answer.header("Content-Encoding", "gzip").body(script.compressed)
                : answer.body(script.plain);
    }

    private static ServerResponse.BodyBuilder headers(ServerResponse.BodyBuilder answer, Script script) {
        return answer.cacheControl(CACHE)
                .header("ETag", script.tag)
                .header("Vary", "Accept-Encoding")
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("X-Content-Type-Options", "nosniff");
    }

    private static @Nullable Script load() {
        try (InputStream stream = WidgetScript.class.getResourceAsStream(PATH)) {
            return stream == null ? null : new Script(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the widget's script cannot be read", e);
        }
    }

    /** Weak, since it names both forms, plain and compressed. */
    private static final class Script {
        private final byte[] plain;
        private final byte[] compressed;
        private final String tag;

        Script(byte[] plain) throws IOException {
            this.plain = plain;
            this.compressed = compress(plain);
            this.tag = "W/\"" + DigestUtils.md5DigestAsHex(plain) + "\"";
        }

        private static byte[] compress(byte[] plain) throws IOException {
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
                gzip.write(plain);
            }
            return compressed.toByteArray();
        }
    }
}
