package io.kontuar.console.security;

import io.kontuar.console.security.EndpointRights.Right;
import jakarta.servlet.DispatcherType;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Makes Spring Security's rules from {@link EndpointRights}; what nobody thought of is refused. */
final class Guard {
    private Guard() {}

    static void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                .permitAll();
        for (Right right : EndpointRights.TABLE) {
            rule(rules, right, right.method());
            if (right.method().equals(HttpMethod.GET)) {
                rule(rules, right, HttpMethod.HEAD);
            }
        }
        rules.requestMatchers("/api", "/api/**", "/ws/**").authenticated();
        rules.requestMatchers("/metrics", "/metrics/**", "/actuator/**").access(new LoopbackOrAdmin());
        rules.requestMatchers(HttpMethod.GET, "/**").permitAll();
        rules.requestMatchers(HttpMethod.HEAD, "/**").permitAll();
        rules.anyRequest().denyAll();
    }

    private static void rule(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            Right right,
            HttpMethod method) {
        var matched = rules.requestMatchers(method, right.pattern());
        if (right.roles().isEmpty()) {
            matched.permitAll();
        } else {
            matched.hasAnyRole(right.roleNames());
        }
    }
}
