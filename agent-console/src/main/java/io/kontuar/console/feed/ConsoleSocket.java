package io.kontuar.console.feed;

import io.kontuar.console.security.Sessions;
import io.kontuar.console.security.SignedIn;
import io.kontuar.lane.Outage;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** The socket of the console: reads frames and passes each to who answers it. */
final class ConsoleSocket extends TextWebSocketHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleSocket.class);
    private static final String CONNECTION = "connection";
    private static final int MOST_FRAMES = 500;
    private static final long MOST_CHARS = 4_000_000;
    private static final int LARGEST_FRAME = 128 * 1024;

    private final FrameReader reader = new FrameReader();
    private final Connections connections;
    private final Sessions sessions;
    private final Welcoming welcoming;
    private final Subscribing subscribing;
    private final Commanding commanding;
    private final Activities activities;
    private final FeedTiming timing;

    ConsoleSocket(
            Connections connections,
            Sessions sessions,
            Welcoming welcoming,
            Subscribing subscribing,
            Commanding commanding,
            Activities activities,
            FeedTiming timing) {
        this.connections = connections;
        this.sessions = sessions;
        this.welcoming = welcoming;
        this.subscribing = subscribing;
        this.commanding = commanding;
        this.activities = activities;
        this.timing = timing;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.setTextMessageSizeLimit(LARGEST_FRAME);
        if (!(session.getPrincipal() instanceof Authentication authentication)
                || !(authentication.getPrincipal() instanceof SignedIn viewer)) {
            throw new IllegalStateException("console socket: expected a signed-in principal");
        }
        Outbox outbox = new Outbox(session, MOST_FRAMES, MOST_CHARS);
        ConsoleConnection connection = new ConsoleConnection(viewer, outbox);
        session.getAttributes().put(CONNECTION, connection);
        connections.add(connection);
        outbox.start();
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        ConsoleConnection connection = connection(session);
        try {
            ClientFrame frame = reader.read(message.getPayload());
            if (frame instanceof ClientFrame.Hello || connection.welcomed()) {
                take(connection, frame);
            } else {
                connection.send(new ServerFrame.Failure("hello-first", "frame: expected hello before all others"));
            }
        } catch (UnreadableFrame e) {
            connection.send(new ServerFrame.Failure("unreadable", e.what()));
        } catch (Outage e) {
            LOG.warn("console frame not served: {}", e.getMessage());
            connection.send(new ServerFrame.Failure("outage", "Something this needs is away. Try again."));
        } catch (RuntimeException e) {
            String incident = UUID.randomUUID().toString();
            LOG.error("console frame failed, incident {}", incident, e);
            connection.send(new ServerFrame.Failure("failed", "The server failed; its log says more: " + incident));
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        ConsoleConnection connection = connection(session);
        connections.remove(connection);
        connection.close(status);
    }

    private void take(ConsoleConnection connection, ClientFrame frame) {
        switch (frame) {
            case ClientFrame.Hello hello -> {
                connection.firstDigestAt(System.nanoTime() + timing.digest().toNanos());
                welcoming.welcome(connection);
            }
            case ClientFrame.Subscribe subscribe -> subscribing.subscribe(connection, subscribe);
            case ClientFrame.Unsubscribe unsubscribe -> connection.unsubscribe(unsubscribe.sub());
            case ClientFrame.More more -> subscribing.more(connection, more.sub());
            case ClientFrame.Command command -> {
                sessions.touch(connection.viewer().tokenHash());
                commanding.take(connection, command);
            }
            case ClientFrame.Activity activity -> activities.heard(connection, activity);
            case ClientFrame.Ping ping -> {
                sessions.touch(connection.viewer().tokenHash());
                connection.send(new ServerFrame.Pong());
            }
        }
    }

    private static ConsoleConnection connection(WebSocketSession session) {
        if (session.getAttributes().get(CONNECTION) instanceof ConsoleConnection connection) {
            return connection;
        }
        throw new IllegalStateException("console socket: expected a known connection");
    }
}
