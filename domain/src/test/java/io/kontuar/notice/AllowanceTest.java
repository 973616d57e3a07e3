package io.kontuar.notice;

import static io.kontuar.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowanceTest {
    private record Sent(Instant at, int count) {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 10, 80, 199})
    void within_any_second_never_more_goes_than_is_allowed(int perSecond) {
        List<Integer> pauses = new Random(perSecond).ints(300, 0, 900).boxed().toList();
        Allowance allowance = new Allowance();
        List<Sent> sent = new ArrayList<>();
        Instant now = NOW;
        for (int pause : pauses) {
            now = now.plusMillis(pause);
            int may = allowance.now(perSecond, now);
            allowance.used(may, now);
            sent.add(new Sent(now, may));
        }
        for (Sent first : sent) {
            int inSecond = sent.stream()
                    .filter(one -> !one.at().isBefore(first.at())
                            && one.at().isBefore(first.at().plusSeconds(1)))
                    .mapToInt(Sent::count)
                    .sum();
            assertThat(inSecond).isLessThanOrEqualTo(perSecond);
        }
    }

    @Test
    void asked_four_times_a_second_it_gives_all_that_is_allowed() {
        Allowance allowance = new Allowance();
        int sent = 0;
        for (int tick = 0; tick < 40; tick++) {
            Instant now = NOW.plusMillis(250L * tick);
            int may = allowance.now(10, now);
            allowance.used(may, now);
            sent += may;
        }
        assertThat(sent).isEqualTo(100);
    }
}
