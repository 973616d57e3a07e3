package io.kontuar.engine.cluster;

import static io.kontuar.Samples.SMS_MAIN;
import static io.kontuar.Samples.minute;
import static io.kontuar.notice.NoticeSamples.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.notice.OrderNotice;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stops a batch of notices before each of its commands: the same batch again completes it, and doubles none. */
class InterruptedPlanningTest extends OnClusterStore {
    private static final int BATCH = 4;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void a_batch_that_stopped_is_completed_by_its_repetition(int command) {
        List<OrderNotice> batch = IntStream.range(0, BATCH)
                .mapToObj(number -> notice("shop:" + number))
                .toList();
        probe.stopBefore(command);
        assertThatThrownBy(() -> notices().add(batch)).isInstanceOf(StoppingProbe.Stopped.class);
        probe.stopNoMore();
        assertThat(notices().latest(null, BATCH)).hasSize(command - 1);
        assertThat(notices().add(batch)).isEqualTo(BATCH - command + 1);
        assertThat(notices().toSend(SMS_MAIN, minute(0), 2 * BATCH)).hasSize(BATCH);
    }
}
