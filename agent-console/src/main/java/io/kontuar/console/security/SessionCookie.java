package io.kontuar.console.security;

import io.kontuar.console.api.ConsoleSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/** The cookie that carries a sign-in: unreadable for scripts, and sent with no other site's posts. */
final class SessionCookie {
    static final String NAME = "kontuar_session";

    private final ConsoleSettings settings;

    SessionCookie(ConsoleSettings settings) {
        this.settings = settings;
    }

    Optional<SecretToken> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(cookie -> new SecretToken(cookie.getValue()))
                        .findFirst();
    }

    String with(SecretToken token) {
        return cookie(token.value(), settings.signInLifetime());
    }

    String forgotten() {
        return cookie("", Duration.ZERO);
    }

    private String cookie(String value, Duration age) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(settings.https())
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }
}
