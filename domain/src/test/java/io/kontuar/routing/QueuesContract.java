package io.kontuar.routing;

import static io.kontuar.Samples.ANNA;
import static io.kontuar.Samples.ORDERS;
import static io.kontuar.Samples.RETURNS;
import static io.kontuar.Samples.conversation;
import static io.kontuar.Samples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import io.kontuar.channel.Language;
import io.kontuar.staff.QueueId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link Queues}. */
public interface QueuesContract extends StorePorts {
    private static Queue queue(QueueId id, int percent, long version) {
        return new Queue(
                id,
                Map.of(Language.PL, "Zamówienia"),
                Duration.ofSeconds(60),
                percent,
                Duration.ofSeconds(20),
                version);
    }

    @Test
    default void a_queue_is_saved_on_the_version_it_was_read_with() {
        assertThat(queues().save(queue(ORDERS, 80, 0))).isTrue();
        assertThat(queues().save(queue(ORDERS, 90, 0))).isFalse();
        assertThat(queues().find(ORDERS)).contains(queue(ORDERS, 80, 1));
        assertThat(queues().save(queue(ORDERS, 90, 1))).isTrue();
        assertThat(queues().save(queue(ORDERS, 95, 1))).isFalse();
        assertThat(queues().all()).containsExactly(queue(ORDERS, 90, 2));
    }

    @Test
    default void what_waits_comes_by_rank_up_to_the_limit() {
        for (int i = 1; i <= 3; i++) {
            conversations()
                    .open(conversation("v-" + i).waitingSince(minute(10 - i)).get(), List.of());
        }
        conversations()
                .open(
                        conversation("v-urgent")
                                .waitingSince(minute(12))
                                .priority(3)
                                .get(),
                        List.of());
        assertThat(queues().waiting(ORDERS, 3))
                .extracting(found -> found.id().value())
                .containsExactly("v-urgent", "v-3", "v-2");
    }

    @Test
    default void what_is_offered_held_closed_or_elsewhere_does_not_wait() {
        conversations()
                .open(
                        conversation("v-offered")
                                .waitingSince(minute(1))
                                .offeredTo(ANNA)
                                .get(),
                        List.of());
        conversations().open(conversation("v-held").heldBy(ANNA).get(), List.of());
        conversations().open(conversation("v-bot").get(), List.of());
        conversations().open(conversation("v-closed").closedAt(minute(1)).get(), List.of());
        conversations()
                .open(
                        conversation("v-elsewhere")
                                .in(RETURNS)
                                .waitingSince(minute(1))
                                .get(),
                        List.of());
        assertThat(queues().waiting(ORDERS, 10)).isEmpty();
        assertThat(queues().waiting(RETURNS, 10)).hasSize(1);
    }
}
