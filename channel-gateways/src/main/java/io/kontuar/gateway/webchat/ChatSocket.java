package io.kontuar.gateway.webchat;

import io.kontuar.lane.Outage;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * One connection of the widget. All that concerns it is done by its own {@link SerialTasks}; looks at the store that come
 * while one is waiting are one look. A client that lets too much pile up is disconnected and resumes from what it has.
 */
final class ChatSocket {

    private static final Logger LOG = LoggerFactory.getLogger(ChatSocket.class);
    private static final int MOST_WAITING = 256;

    private final WebSocketSession session;
    private final SerialTasks tasks = new SerialTasks(MOST_WAITING);
    private final AtomicBoolean lookWaits = new AtomicBoolean();

    ChatSocket(WebSocketSession session) {
        this.session = session;
    }

    /** Does this when its turn comes. */
    void then(Runnable work) {
        if (!tasks.submit(() -> guarded(work))) {
            close(CloseStatus.SERVICE_OVERLOAD);
        }
    }

    /** Does this last of all, when the socket is closed. */
    void finallyThen(Runnable work) {
        tasks.submitAlways(() -> guarded(work));
    }

    /** Does this unless the same kind of look waits already. */
    void look(Runnable work) {
        if (lookWaits.compareAndSet(false, true)) {
            then(() -> {
                lookWaits.set(false);
                work.run();
            });
        }
    }

    /** Does this only if there is nothing else to do: for what is stale a moment later. */
    void whenIdle(Runnable work) {
        if (tasks.isIdle()) {
            then(work);
        }
    }

    /**
     * Writes at once; to be called from its own tasks only.
     *
     * @return false when the socket is closed, or closed now since it could not be written to
     */
    boolean write(ServerFrame frame) {
        if (!session.isOpen()) {
            return false;
        }
        try {
            session.sendMessage(new TextMessage(FrameText.of(frame)));
            return true;
        } catch (IOException | IllegalStateException e) {
            LOG.debug("chat socket {} gave way while it was written to", session.getId(), e);
            close(CloseStatus.SESSION_NOT_RELIABLE);
            return false;
        }
    }

    boolean isOpen() {
        return session.isOpen();
    }

    void close(CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException | IllegalStateException e) {
            LOG.debug("chat socket {} was closed already", session.getId(), e);
        }
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (Outage e) {
            LOG.warn("chat socket {} is told to come back: {}", session.getId(), e.getMessage());
            close(CloseStatus.SERVICE_RESTARTED);
        } catch (RuntimeException e) {
            LOG.error("chat socket {} failed", session.getId(), e);
            close(CloseStatus.SERVER_ERROR);
        }
    }
}
