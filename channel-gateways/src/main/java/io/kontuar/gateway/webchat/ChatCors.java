package io.kontuar.gateway.webchat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the shop's own pages, and no others, read what {@code /chat/<site>/files} answers. */
final class ChatCors extends OncePerRequestFilter {

    private final ChatSites sites;

    ChatCors(ChatSites sites) {
        this.sites = sites;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader("Origin");
        response.addHeader("Vary", "Origin");
        Optional<ChatSite> site = sites.find(siteOf(request.getRequestURI()));
        boolean allowed = site.isPresent() && site.get().allows(origin);
        if (allowed) {
            response.setHeader("Access-Control-Allow-Origin", origin);
        }
        if (!request.getMethod().equals("OPTIONS")) {
            chain.doFilter(request, response);
            return;
        }
        if (allowed) {
            response.setHeader("Access-Control-Allow-Methods", "GET, POST");
            response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type, X-File-Name");
            response.setHeader("Access-Control-Max-Age", "3600");
        }
        response.setStatus(allowed ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_FORBIDDEN);
    }

    private static String siteOf(String path) {
        String[] parts = path.split("/", 4);
        return parts.length > 2 ? parts[2] : "";
    }
}
