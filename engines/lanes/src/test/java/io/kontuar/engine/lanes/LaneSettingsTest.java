package io.kontuar.engine.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LaneSettingsTest {

    @Test
    void nonsense_is_refused_with_its_name_and_what_was_expected() {
        assertThatThrownBy(() -> Fast.withSenders(0, 64))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lanes.senders: expected 1 to 256, got 0");
    }

    @Test
    void keys_are_spread_over_all_buckets() {
        Set<String> buckets = new HashSet<>();
        for (int key = 0; key < 1000; key++) {
            buckets.add(KeyBucket.of("+4860100" + key));
        }
        assertThat(buckets).hasSize(KeyBucket.COUNT);
    }

    @Test
    void a_key_keeps_its_bucket_in_every_release() {
        assertThat(KeyBucket.of("+48601000001")).isEqualTo("b16");
    }
}
