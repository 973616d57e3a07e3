package io.kontuar.console.security;

import io.kontuar.console.api.ConsoleSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;

/**
 * Whether a browser's {@code Origin} is our own: that of the public URL, or the very address the request came to (so that
 * {@code localhost} and {@code 127.0.0.1} both work on one machine).
 */
public final class SameOrigin {
    private final String own;

    public SameOrigin(ConsoleSettings settings) {
        this.own = origin(settings.publicUrl());
    }

    public boolean matches(HttpServletRequest request, String origin) {
        String given = origin.toLowerCase(Locale.ROOT);
        String host = request.getHeader("Host");
        return given.equals(own)
                || (host != null && given.equals(request.getScheme() + "://" + host.toLowerCase(Locale.ROOT)));
    }

    private static String origin(URI url) {
        String base = url.getScheme() + "://" + url.getHost();
        return (url.getPort() < 0 ? base : base + ":" + url.getPort()).toLowerCase(Locale.ROOT);
    }
}
