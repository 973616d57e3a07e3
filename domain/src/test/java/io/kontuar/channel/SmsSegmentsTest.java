package io.kontuar.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.SmsSegments.Encoding;
import org.junit.jupiter.api.Test;

class SmsSegmentsTest {

    @Test
    void one_part_holds_160_septets_and_two_hold_306() {
        assertThat(SmsSegments.of("a".repeat(160))).isEqualTo(new SmsSegments(Encoding.GSM_7, 160, 1));
        assertThat(SmsSegments.of("a".repeat(161)).segments()).isEqualTo(2);
        assertThat(SmsSegments.of("a".repeat(306)).segments()).isEqualTo(2);
        assertThat(SmsSegments.of("a".repeat(307)).segments()).isEqualTo(3);
    }

    @Test
    void one_polish_letter_makes_the_whole_text_expensive() {
        assertThat(SmsSegments.of("a".repeat(70) + "ą")).isEqualTo(new SmsSegments(Encoding.UCS_2, 71, 2));
    }

    @Test
    void an_extension_character_costs_two_and_is_never_torn_apart() {
        assertThat(SmsSegments.of("€".repeat(80))).isEqualTo(new SmsSegments(Encoding.GSM_7, 160, 1));
        assertThat(SmsSegments.of("a".repeat(152) + "€" + "a".repeat(151) + "€").segments())
                .isEqualTo(3);
    }

    @Test
    void a_surrogate_pair_is_never_torn_apart() {
        assertThat(SmsSegments.of("я".repeat(66) + "😀" + "я".repeat(65)).segments())
                .isEqualTo(2);
        assertThat(SmsSegments.of("я".repeat(66) + "😀" + "я".repeat(66)).segments())
                .isEqualTo(3);
    }

    @Test
    void an_empty_text_is_one_part() {
        assertThat(SmsSegments.of("")).isEqualTo(new SmsSegments(Encoding.GSM_7, 0, 1));
    }
}
