package io.kontuar.gateway.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.WebSocketSession;

class SlowClientTest {

    private final CountDownLatch stuck = new CountDownLatch(1);
    private final AtomicInteger written = new AtomicInteger();
    private volatile boolean closed;

    @Test
    void looks_that_pile_up_behind_a_slow_client_are_one() {
        ChatSocket socket = new ChatSocket(slow());
        AtomicInteger looks = new AtomicInteger();
        socket.then(() -> socket.write(new ServerFrame.Accepted("a")));
        for (int event = 0; event < 1000; event++) {
            socket.look(looks::incrementAndGet);
        }
        stuck.countDown();
        await().until(() -> looks.get() > 0);
        assertThat(looks.get()).isLessThanOrEqualTo(2);
        assertThat(closed).isFalse();
    }

    @Test
    void a_client_that_lets_too_much_pile_up_is_disconnected_and_nobody_waits_for_it() {
        ChatSocket socket = new ChatSocket(slow());
        for (int frame = 0; frame < 300; frame++) {
            socket.then(() -> socket.write(new ServerFrame.Accepted("a")));
        }
        assertThat(closed).isTrue();
        stuck.countDown();
    }

    @Test
    void a_failure_of_one_task_ends_the_socket_and_not_the_tasks() {
        stuck.countDown();
        ChatSocket socket = new ChatSocket(slow());
        socket.then(() -> {
            throw new IllegalStateException("expected by this test");
        });
        await().until(() -> closed);
        AtomicInteger last = new AtomicInteger();
        socket.finallyThen(last::incrementAndGet);
        await().until(() -> last.get() == 1);
    }

    /** A session whose reader does not read until {@link #stuck} is released. */
    private WebSocketSession slow() {
        return (WebSocketSession) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {WebSocketSession.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "sendMessage" -> {
                            stuck.await();
                            written.incrementAndGet();
                        }
                        case "close" -> closed = true;
                        default -> {}
                    }
                    return method.getReturnType() == boolean.class
                            ? true
                            : method.getReturnType() == String.class ? "s" : null;
                });
    }
}
