package io.kontuar.gateway.voice;

import io.kontuar.channel.CallId;
import io.kontuar.gateway.twilio.TwilioRequests;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * The sockets that ConversationRelay opens, at {@code …/relay/<call>}: only for a known account, signed by it. Since the call
 * stands in the signed address, a signature that was overheard opens no other call.
 */
final class RelaySockets extends TextWebSocketHandler implements HandshakeInterceptor {
    static final String AT = "/webhooks/voice/*/relay/*";
    private static final Logger LOG = LoggerFactory.getLogger(RelaySockets.class);
    private static final Pattern ADDRESS = Pattern.compile("/webhooks/voice/([^/]+)/relay/([A-Za-z0-9]{1,64})");
    private static final String ACCOUNT = "relay.account";
    private static final String CALL = "relay.call";
    private static final String SESSION = "relay.session";
    private final VoiceAccounts accounts;
    private final TwilioRequests requests;
    private final RelayParts parts;

    RelaySockets(VoiceAccounts accounts, TwilioRequests requests, RelayParts parts) {
        this.accounts = accounts;
        this.requests = requests;
        this.parts = parts;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        HttpServletRequest raw = ((ServletServerHttpRequest) request).getServletRequest();
        Matcher address = ADDRESS.matcher(raw.getRequestURI());
        Optional<VoiceAccount> account = address.matches() ? accounts.find(address.group(1)) : Optional.empty();
        if (account.isEmpty()) {
            response.setStatusCode(HttpStatus.NOT_FOUND);
            return false;
        }
        if (!requests.opensSocket(account.get().twilio(), raw)) {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
        attributes.put(ACCOUNT, account.get());
        attributes.put(CALL, new CallId(address.group(2)));
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) {
        socket.setTextMessageSizeLimit(
                (int) parts.settings().relay().frameLimit().toBytes());
        RelaySession session =
                new RelaySession(parts, socket, (VoiceAccount) known(socket, ACCOUNT), (CallId) known(socket, CALL));
        socket.getAttributes().put(SESSION, session);
        session.start();
    }

    @Override
    protected void handleTextMessage(WebSocketSession socket, TextMessage message) {
        ((RelaySession) known(socket, SESSION)).receive(message.getPayload());
    }

    @Override
    public void handleTransportError(WebSocketSession socket, Throwable failure) {
        LOG.debug("socket {} broke", socket.getId(), failure);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
        if (socket.getAttributes().get(SESSION) instanceof RelaySession session) {
            session.end();
        }
    }

    private static Object known(WebSocketSession socket, String name) {
        return Objects.requireNonNull(socket.getAttributes().get(name), name);
    }
}
