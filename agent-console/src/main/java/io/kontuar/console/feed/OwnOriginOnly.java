package io.kontuar.console.feed;

import io.kontuar.console.security.SameOrigin;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Opens the socket for our own pages only: browsers send cookies along with any page's handshake. */
final class OwnOriginOnly implements HandshakeInterceptor {
    private final SameOrigin sameOrigin;

    OwnOriginOnly(SameOrigin sameOrigin) {
        this.sameOrigin = sameOrigin;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        String origin = request.getHeaders().getOrigin();
        boolean own = origin != null
                && request instanceof ServletServerHttpRequest servlet
                && sameOrigin.matches(servlet.getServletRequest(), origin);
        if (!own) {
            response.setStatusCode(HttpStatus.FORBIDDEN);
        }
        return own;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception exception) {
        // nothing follows
    }
}
