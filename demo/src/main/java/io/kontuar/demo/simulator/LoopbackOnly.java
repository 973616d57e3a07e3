package io.kontuar.demo.simulator;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody but this computer use the simulator, which knows the provider's secrets: the connection must come from
 * loopback, through no proxy, under a name of this computer, and not be made by another site's page in the browser.
 */
final class LoopbackOnly extends OncePerRequestFilter {
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isThisComputer(request)) {
            request.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader("Content-Security-Policy", policy(request.getRequestURI()));
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", "same-origin");
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write("The simulator answers on this computer only.\n");
        }
    }

    /** The chat widget brings a style element of its own into the shop's page, mails bring theirs into their frames. */
    private static String policy(String path) {
        String styles = path.endsWith("/shop") || path.endsWith("/mail") ? "'self' 'unsafe-inline'" : "'self'";
        return "default-src 'none'; script-src 'self'; style-src " + styles
                + "; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; frame-src 'self';"
                + " form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
    }

    private static boolean isThisComputer(HttpServletRequest request) throws UnknownHostException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null
                && OWN_NAMES.contains(request.getServerName())
                && !"cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }
}
