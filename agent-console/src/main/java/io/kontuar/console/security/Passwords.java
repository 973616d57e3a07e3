package io.kontuar.console.security;

import io.kontuar.console.api.ConsoleSettings;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are hashed: bcrypt, since it needs no jar besides Spring's own (Argon2 would bring Bouncy Castle) and is
 * harder on graphics cards than PBKDF2. The hash names its method, so that another can follow without losing anyone.
 */
public final class Passwords {
    private static final int SHORTEST = 10;
    /** bcrypt reads no more; a longer one is refused rather than cut off silently. */
    private static final int MOST_BYTES = 72;

    private final PasswordEncoder encoder;
    /** Made beside the start, which it would delay by a third of a second. */
    private final CompletableFuture<String> nobodys;

    public Passwords(ConsoleSettings settings) {
        this.encoder = new DelegatingPasswordEncoder(
                "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(settings.passwordCost())));
        this.nobodys = CompletableFuture.supplyAsync(this::unusable);
    }

    /** What is wrong with a new password; null when nothing is. */
    public @Nullable String objection(String password) {
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        return password.length() < SHORTEST || bytes > MOST_BYTES
                ? "expected at least " + SHORTEST + " characters and at most " + MOST_BYTES + " bytes"
                : null;
    }

    public String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("the password encoder made no hash");
        }
        return hash;
    }

    /** A hash that no password opens, for a member who will set one by a link. */
    public String unusable() {
        return hash(SecretToken.fresh().value());
    }

    /** Compares; for an unknown login ({@code hash} null) with as much work as for a known one. */
    boolean matches(String password, @Nullable String hash) {
        boolean readable = password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
        boolean same = encoder.matches(readable ? password : "", hash == null ? nobodys.join() : hash);
        return same && readable && hash != null;
    }
}
