package io.kontuar.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedNumbersTest {
    @Test
    void a_card_number_is_masked_before_anything_else_reads_it() {
        Reading reading = Shipped.read("my card 4111 1111 1111 1111 was charged twice");

        assertThat(reading.text()).isEqualTo("my card •••• •••• •••• 1111 was charged twice");
        assertThat(reading.entities()).isEmpty();
    }
}
