package io.kontuar.gateway.webchat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Lets a socket open only for a known site, from a page that may use it, and not too many from one address. */
final class ChatHandshake implements HandshakeInterceptor {

    static final String SITE = "chat.site";
    static final String IP = "chat.ip";

    private final ChatSites sites;
    private final ChatSockets sockets;
    private final int socketsPerIp;

    ChatHandshake(ChatSites sites, ChatSockets sockets, int socketsPerIp) {
        this.sites = sites;
        this.sockets = sockets;
        this.socketsPerIp = socketsPerIp;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        HttpServletRequest raw = ((ServletServerHttpRequest) request).getServletRequest();
        Optional<ChatSite> site = sites.find(raw.getParameter("site"));
        if (site.isEmpty()) {
            return refuse(response, HttpStatus.NOT_FOUND);
        }
        if (!site.get().allows(raw.getHeader("Origin"))) {
            return refuse(response, HttpStatus.FORBIDDEN);
        }
        String ip = ClientAddress.of(raw.getRemoteAddr());
        if (sockets.countFrom(ip) >= socketsPerIp) {
            return refuse(response, HttpStatus.TOO_MANY_REQUESTS);
        }
        attributes.put(SITE, site.get());
        attributes.put(IP, ip);
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}

    private static boolean refuse(ServerHttpResponse response, HttpStatus status) {
        response.setStatusCode(status);
        return false;
    }
}
