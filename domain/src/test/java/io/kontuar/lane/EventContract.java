package io.kontuar.lane;

import static io.kontuar.lane.LanesUnderTest.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Events to whoever listens. */
public interface EventContract extends LanesUnderTest {
    List<Event> ONE_OF_EACH = List.of(
            new Event.Changed(Event.Subject.QUEUE, "returns", 3),
            new Event.DeliveryAdvanced("c-1"),
            new Event.Answered(new CommandId("x"), "c-1", Event.Outcome.REFUSED, null),
            new Event.Activity("c-1", Event.Who.STAFF, "s-1", "Ana", Event.Doing.TYPING, Instant.EPOCH));

    @Test
    default void every_subscriber_gets_every_event_in_the_order_of_publishing() throws Exception {
        Queue<Event> one = new ConcurrentLinkedQueue<>();
        Queue<Event> two = new ConcurrentLinkedQueue<>();
        try (AutoCloseable first = lanes().subscribe(one::add);
                AutoCloseable second = lanes().subscribe(two::add)) {
            ONE_OF_EACH.forEach(lanes()::publish);
            soon().untilAsserted(() -> assertThat(one).containsExactlyElementsOf(ONE_OF_EACH));
            soon().untilAsserted(() -> assertThat(two).containsExactlyElementsOf(ONE_OF_EACH));
        }
    }

    @Test
    default void a_closed_subscription_hears_nothing_more_and_others_go_on() throws Exception {
        Queue<Event> one = new ConcurrentLinkedQueue<>();
        Queue<Event> two = new ConcurrentLinkedQueue<>();
        try (AutoCloseable second = lanes().subscribe(two::add)) {
            lanes().subscribe(one::add).close();
            lanes().publish(ONE_OF_EACH.getFirst());
            soon().untilAsserted(() -> assertThat(two).hasSize(1));
        }
        assertThat(one).isEmpty();
    }

    @Test
    default void a_listener_that_fails_goes_on_listening() throws Exception {
        Queue<Event> heard = new ConcurrentLinkedQueue<>();
        try (AutoCloseable listening = lanes().subscribe(event -> {
            heard.add(event);
            throw new IllegalStateException("listener");
        })) {
            ONE_OF_EACH.forEach(lanes()::publish);
            soon().untilAsserted(() -> assertThat(heard).containsExactlyElementsOf(ONE_OF_EACH));
        }
    }

    @Test
    default void a_listener_that_hangs_keeps_no_event_from_the_others() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger heard = new AtomicInteger();
        try (AutoCloseable hanging = lanes().subscribe(event -> held(goOn));
                AutoCloseable second = lanes().subscribe(event -> heard.incrementAndGet())) {
            for (int block = 1; block <= 15; block++) {
                for (int version = 0; version < 1000; version++) {
                    lanes().publish(new Event.Changed(Event.Subject.CONVERSATION, "c".repeat(100), version));
                }
                int sofar = 1000 * block;
                soon().until(() -> heard.get() == sofar);
            }
            goOn.countDown();
        } finally {
            goOn.countDown();
        }
    }

    private static void held(CountDownLatch goOn) {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    default void publishing_without_a_subscriber_is_no_fault() {
        ONE_OF_EACH.forEach(lanes()::publish);
    }
}
