package io.kontuar.console.security;

import java.util.List;

/**
 * The addresses that others answer and guard themselves; Spring Security lets everyone through to them.
 *
 * @param patterns as Spring's path patterns, such as {@code /webhooks/**}
 */
public record OpenPaths(List<String> patterns) {
    public OpenPaths {
        patterns = List.copyOf(patterns);
    }

    /** Webhooks are signed, chats carry their visitor's token, files in texts are signed, contact forms are limited, health tells nothing secret. */
    public static OpenPaths usual() {
        return new OpenPaths(List.of(
                "/webhooks/**", "/chat/**", "/contact/**", "/ws/chat", "/widget/**", "/f/**", "/health", "/health/**"));
    }
}
