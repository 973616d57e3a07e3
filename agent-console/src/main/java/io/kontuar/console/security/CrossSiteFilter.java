package io.kontuar.console.security;

import io.kontuar.console.api.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site's page makes a browser send. Such a page cannot add our header without a preflight, which is
 * never granted, and cannot forge its {@code Origin}; the cookie's SameSite=Lax is the third lock.
 */
final class CrossSiteFilter extends OncePerRequestFilter {
    static final String HEADER = "X-Kontuar-CSRF";
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final SameOrigin sameOrigin;

    CrossSiteFilter(SameOrigin sameOrigin) {
        this.sameOrigin = sameOrigin;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader("Origin");
        if (!"1".equals(request.getHeader(HEADER))) {
            Problems.write(response, HttpStatus.FORBIDDEN, "Header " + HEADER + ": expected 1.");
        } else if (origin != null && !sameOrigin.matches(request, origin)) {
            Problems.write(response, HttpStatus.FORBIDDEN, "Header Origin: expected this server's own address.");
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api") || HARMLESS.contains(request.getMethod());
    }
}
