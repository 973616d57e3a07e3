package io.kontuar.console.api;

import java.net.URI;
import java.time.Duration;
import org.springframework.core.env.Environment;

/**
 * What the console is told at its start.
 *
 * @param publicUrl under which browsers reach it, without a path ({@code kontuar.public-url})
 * @param signInIdle after which an unused sign-in ends ({@code kontuar.console.sign-in-idle})
 * @param signInLifetime after which every sign-in ends ({@code kontuar.console.sign-in-lifetime})
 * @param passwordCost bcrypt's work factor, 4 to 16 ({@code kontuar.console.password-cost})
 */
public record ConsoleSettings(URI publicUrl, Duration signInIdle, Duration signInLifetime, int passwordCost) {
    public ConsoleSettings {
        String scheme = publicUrl.getScheme();
        if (publicUrl.getHost() == null || !("http".equals(scheme) || "https".equals(scheme)) || hasPath(publicUrl)) {
            throw new IllegalArgumentException(
                    "kontuar.public-url: expected http(s)://host[:port] without a path, got '" + publicUrl + "'");
        }
        if (signInIdle.isNegative() || signInIdle.isZero() || signInLifetime.compareTo(signInIdle) < 0) {
            throw new IllegalArgumentException(
                    "kontuar.console.sign-in-idle and -lifetime: expected 0 < idle <= lifetime," + " got " + signInIdle
                            + " and " + signInLifetime);
        }
        if (passwordCost < 4 || passwordCost > 16) {
            throw new IllegalArgumentException("kontuar.console.password-cost: expected 4 to 16, got " + passwordCost);
        }
    }

    public static ConsoleSettings from(Environment environment) {
        return new ConsoleSettings(
                environment.getProperty("kontuar.public-url", URI.class, URI.create("http://127.0.0.1:8080")),
                environment.getProperty("kontuar.console.sign-in-idle", Duration.class, Duration.ofHours(12)),
                environment.getProperty("kontuar.console.sign-in-lifetime", Duration.class, Duration.ofDays(7)),
                environment.getProperty("kontuar.console.password-cost", Integer.class, 12));
    }

    public boolean https() {
        return "https".equals(publicUrl.getScheme());
    }

    /** The address of a page of the web application. */
    public URI page(String path) {
        return publicUrl.resolve(path);
    }

    private static boolean hasPath(URI url) {
        return url.getRawPath() != null
                && !url.getRawPath().isEmpty()
                && !url.getRawPath().equals("/");
    }
}
