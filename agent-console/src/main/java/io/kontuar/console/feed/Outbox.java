package io.kontuar.console.feed;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * What is on its way to one client. Its own virtual thread sends, so that a slow client holds up nobody else; when more
 * waits than the client can take, all of it is dropped for one {@code resync}.
 */
final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final WebSocketSession session;
    private final int mostFrames;
    private final long mostChars;
    private final Deque<String> frames = new ArrayDeque<>();
    private long chars;
    private @Nullable CloseStatus closing;

    Outbox(WebSocketSession session, int mostFrames, long mostChars) {
        this.session = session;
        this.mostFrames = mostFrames;
        this.mostChars = mostChars;
    }

    void start() {
        Thread.ofVirtual().name("console-outbox-" + session.getId()).start(this::send);
    }

    /** @return false when the client has fallen too far behind: what waited is gone, and it will be told to resync */
    synchronized boolean offer(String frame) {
        if (closing != null) {
            return true;
        }
        if (frames.size() >= mostFrames || chars + frame.length() > mostChars) {
            frames.clear();
            chars = 0;
            put(Encoder.once(new ServerFrame.Resync()));
            return false;
        }
        put(frame);
        return true;
    }

    /** Sends nothing more and closes. */
    synchronized void close(CloseStatus status) {
        frames.clear();
        chars = 0;
        closing = status;
        notifyAll();
    }

    private void put(String frame) {
        frames.addLast(frame);
        chars += frame.length();
        notifyAll();
    }

    private void send() {
        try {
            String frame = next();
            while (frame != null) {
                session.sendMessage(new TextMessage(frame));
                frame = next();
            }
            session.close(closing == null ? CloseStatus.GOING_AWAY : closing);
        } catch (IOException | IllegalStateException e) {
            LOG.debug("socket {} is gone: {}", session.getId(), e.toString());
            close(CloseStatus.SESSION_NOT_RELIABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable String next() throws InterruptedException {
        while (frames.isEmpty() && closing == null) {
            wait();
        }
        if (closing != null) {
            return null;
        }
        String frame = frames.removeFirst();
        chars -= frame.length();
        return frame;
    }
}
