package io.kontuar.server;

import static io.kontuar.server.Shopfloor.ANNA;
import static io.kontuar.server.Shopfloor.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.DeliveryResult;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Message;
import io.kontuar.lane.Outage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a message on its way out. */
class DispatchTest {
    @TempDir
    Path folder;

    private StillCounter counter;

    @BeforeEach
    void open() throws Exception {
        counter = new StillCounter(folder).withBot();
        counter.store.queues().save(Shopfloor.queue(GENERAL));
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void a_message_that_could_not_be_tried_for_an_outage_waits_and_goes_out_once() {
        counter.provider = message -> {
            throw new Outage("attachments", null);
        };
        counter.texts(ANNA, "dzień dobry");
        Delivery waiting = delivery();
        assertThat(waiting.state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(waiting.notBefore()).isEqualTo(counter.clock.instant().plusSeconds(2));

        int tries = counter.sent.size();
        counter.provider = message -> new DeliveryResult.Accepted(new ProviderMessageId("OUT-1"));
        counter.passes(Duration.ofSeconds(1));
        assertThat(counter.sent).hasSize(tries);
        counter.passes(Duration.ofSeconds(10));

        assertThat(counter.sent).hasSize(tries + 1);
        assertThat(delivery().state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void a_message_whose_sending_broke_off_is_unknown_and_never_sent_again() {
        counter.provider = message -> {
            throw new IllegalStateException("connection reset");
        };
        counter.texts(ANNA, "dzień dobry");
        assertThat(delivery().state()).isEqualTo(DeliveryState.UNKNOWN);

        counter.passes(Duration.ofMinutes(5));
        assertThat(counter.sent).hasSize(1);
    }

    private Delivery delivery() {
        return counter.timeline(counter.of(ANNA)).stream()
                .map(Message::delivery)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
