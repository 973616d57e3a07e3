package io.kontuar.console.security;

import io.kontuar.console.api.ConsoleSettings;
import java.time.Duration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** What we ask of the browser: load nothing from elsewhere, be framed by nobody, guess no types, tell nobody our address. */
final class BrowserRules {
    static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final Duration HTTPS_ONLY = Duration.ofDays(365);

    private BrowserRules() {}

    static void apply(HttpSecurity http, ConsoleSettings settings) throws Exception {
        http.headers(headers -> {
            headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY));
            headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
            headers.permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"));
            if (settings.https()) {
                // A proxy ends TLS before us: the request itself looks like http.
                headers.httpStrictTransportSecurity(strict ->
                        strict.requestMatcher(AnyRequestMatcher.INSTANCE).maxAgeInSeconds(HTTPS_ONLY.toSeconds()));
            } else {
                headers.httpStrictTransportSecurity(strict -> strict.disable());
            }
        });
    }
}
