package io.kontuar.console.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

class OutboxTest {
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch reads = new CountDownLatch(1);

    @Test
    void a_client_that_does_not_read_is_told_to_resync_and_holds_up_nobody() {
        Outbox outbox = new Outbox(session(), 3, 1000);
        outbox.start();
        assertThat(outbox.offer("0")).isTrue();
        await().until(() -> !received.isEmpty());
        for (int i = 1; i <= 3; i++) {
            assertThat(outbox.offer(Integer.toString(i))).isTrue();
        }
        assertThat(outbox.offer("one too many")).isFalse();

        reads.countDown();
        await().until(() -> received.size() == 2);
        assertThat(received).containsExactly("0", "{\"type\":\"resync\"}");
    }

    @Test
    void few_but_large_frames_are_too_many_as_well() {
        Outbox outbox = new Outbox(session(), 100, 10);

        assertThat(outbox.offer("12345")).isTrue();
        assertThat(outbox.offer("123456")).isFalse();
    }

    @Test
    void closing_sends_nothing_more() {
        reads.countDown();
        Outbox outbox = new Outbox(session(), 100, 1000);
        outbox.offer("too late");
        outbox.close(CloseStatus.POLICY_VIOLATION);
        outbox.start();

        await().until(() -> received.contains("closed 1008"));
        assertThat(received).containsExactly("closed 1008");
    }

    /** A session whose client reads its first frame and then no more until {@link #reads} opens. */
    private WebSocketSession session() {
        return (WebSocketSession) Proxy.newProxyInstance(
                WebSocketSession.class.getClassLoader(),
                new Class<?>[] {WebSocketSession.class},
                (proxy, method, args) -> {
                    switch (method.getName()) {
                        case "sendMessage" -> {
                            received.add(((TextMessage) args[0]).getPayload());
                            reads.await();
                        }
                        case "close" -> received.add("closed " + ((CloseStatus) args[0]).getCode());
                        default -> {
                            return "session";
                        }
                    }
                    return null;
                });
    }
}
