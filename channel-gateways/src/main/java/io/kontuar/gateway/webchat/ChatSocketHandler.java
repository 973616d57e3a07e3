package io.kontuar.gateway.webchat;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** Makes a {@link VisitorSession} of each socket on {@code /ws/chat}. */
final class ChatSocketHandler extends TextWebSocketHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ChatSocketHandler.class);
    private static final String SESSION = "chat.session";

    private final ChatParts parts;
    private final Departures departures;

    ChatSocketHandler(ChatParts parts, Departures departures) {
        this.parts = parts;
        this.departures = departures;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) {
        socket.setTextMessageSizeLimit((int) parts.settings().frameLimit().toBytes());
        VisitorSession session =
                new VisitorSession(parts, new ChatSocket(socket), (ChatSite) known(socket, ChatHandshake.SITE), (String)
                        known(socket, ChatHandshake.IP));
        socket.getAttributes().put(SESSION, session);
        parts.sockets().add(session);
    }

    @Override
    protected void handleTextMessage(WebSocketSession socket, TextMessage message) {
        ((VisitorSession) known(socket, SESSION)).receive(message.getPayload());
    }

    @Override
    public void handleTransportError(WebSocketSession socket, Throwable failure) {
        LOG.debug("chat socket {} broke", socket.getId(), failure);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
        if (socket.getAttributes().get(SESSION) instanceof VisitorSession session) {
            parts.sockets().remove(session);
            session.end(departures);
        }
    }

    private static Object known(WebSocketSession socket, String name) {
        return Objects.requireNonNull(socket.getAttributes().get(name), name);
    }
}
