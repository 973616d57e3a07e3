package io.kontuar.demo.simulator;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.springframework.web.socket.server.support.HttpSessionHandshakeInterceptor;

/** A gateway's end of a ConversationRelay socket: answers words with words, and the key 0 with the end. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class StubRelay implements WebSocketConfigurer {
    private final List<String> heard = new CopyOnWriteArrayList<>();

    List<String> heard() {
        return heard;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(new Talk(), "/webhooks/voice/voice-main/relay/*")
                .addInterceptors(new SignedOnly())
                .setAllowedOriginPatterns("*");
    }

    private final class Talk extends TextWebSocketHandler {
        @Override
        protected void handleTextMessage(WebSocketSession socket, TextMessage message) throws IOException {
            heard.add(message.getPayload());
            if (message.getPayload().contains("voicePrompt")) {
                socket.sendMessage(new TextMessage("{\"type\":\"text\",\"token\":\"Już sprawdzam\",\"last\":true}"));
            }
            if (message.getPayload().contains("dtmf")) {
                socket.sendMessage(new TextMessage("{\"type\":\"end\",\"handoffData\":\"{\\\"said\\\":\\\"3\\\"}\"}"));
            }
        }
    }

    private static final class SignedOnly extends HttpSessionHandshakeInterceptor {
        @Override
        public boolean beforeHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler handler,
                Map<String, Object> attributes) {
            String url = request.getURI().toString().replaceFirst("^http", "ws");
            return TwilioSigner.sign(SimulatorServer.TOKEN, url, new TreeMap<>())
                    .equals(request.getHeaders().getFirst("X-Twilio-Signature"));
        }
    }
}
