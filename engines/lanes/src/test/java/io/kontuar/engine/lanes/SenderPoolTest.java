package io.kontuar.engine.lanes;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.lane.Outage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SenderPoolTest {
    private static final Envelope ENVELOPE = new Envelope("first", "Step", "c-1", "b1", new byte[] {1}, Duration.ZERO);

    @TempDir
    Path folder;

    @Test
    void who_would_wait_too_long_for_a_sender_is_turned_away() {
        LaneSettings settings = Fast.withSenders(1, 64);
        try (EmbeddedBroker embedded = EmbeddedBroker.start(folder, settings);
                Broker broker = Broker.at(new Connections(embedded.url(), null, settings), settings, false);
                SenderPool pool = new SenderPool(broker.connections(), broker.queues(), settings)) {
            pool.takeTurn();
            assertThatThrownBy(() -> pool.send(List.of(ENVELOPE)))
                    .isInstanceOf(Outage.class)
                    .hasMessageContaining("busy");
            pool.endTurn();
            assertThatCode(() -> pool.send(List.of(ENVELOPE))).doesNotThrowAnyException();
        }
    }

    @Test
    void a_thread_that_is_interrupted_gets_an_outage_and_keeps_the_interrupt() {
        LaneSettings settings = Fast.settings();
        try (EmbeddedBroker embedded = EmbeddedBroker.start(folder, settings);
                Broker broker = Broker.at(new Connections(embedded.url(), null, settings), settings, false);
                SenderPool pool = new SenderPool(broker.connections(), broker.queues(), settings)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> pool.send(List.of(ENVELOPE))).isInstanceOf(Outage.class);
            org.assertj.core.api.Assertions.assertThat(Thread.interrupted()).isTrue();
        }
    }
}
