package io.kontuar.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    @Test
    void a_card_number_is_masked_before_anything_else_reads_it() {
        Reading reading = Shipped.read("my card 4111 1111 1111 1111 was charged twice");
        assertThat(reading.text()).isEqualTo("my card •••• •••• •••• 1111 was charged twice");
        assertThat(reading.secrets()).singleElement().satisfies(secret -> {
            assertThat(secret.kind()).isEqualTo(Redaction.Kind.CARD);
            assertThat(secret.lastFour()).isEqualTo("1111");
        });
        assertThat(reading.entities()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "5555-5555-5555-4444",
                "378282246310005",
                "4111.1111.1111.1111",
                "4111\u200b1111\u200b1111\u200b1111",
                "2223003122003222 12/27"
            })
    void a_card_is_found_however_it_is_written(String card) {
        assertThat(Redaction.of(card).secrets()).hasSize(1);
    }

    @Test
    void an_iban_keeps_its_last_four_characters_only() {
        Redaction redaction = Redaction.of("refund to PL61 1090 1014 0000 0712 1981 2874 please");
        assertThat(redaction.text()).isEqualTo("refund to •••• •••• •••• •••• •••• •••• 2874 please");
        assertThat(redaction.secrets().getFirst().kind()).isEqualTo(Redaction.Kind.IBAN);
    }

    @Test
    void a_romanian_iban_and_a_polish_account_without_country_are_masked() {
        assertThat(Redaction.of("RO49AAAA1B31007593840000 e contul meu").text())
                .isEqualTo("••••••••••••••••••••0000 e contul meu");
        assertThat(Redaction.of("konto 61109010140000071219812874").secrets()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order 4111111111111112",
                "paczka 620012345678901234567890",
                "order 48213 and phone +48 600 700 800",
                "PL61 1090 1014 0000 0712 1981 2875",
                ""
            })
    void what_only_looks_like_a_secret_stays(String text) {
        assertThat(Redaction.of(text).text()).isEqualTo(text);
    }

    @Test
    void two_secrets_in_one_message_are_both_masked() {
        assertThat(Redaction.of("4111 1111 1111 1111 or 5555 5555 5555 4444").secrets())
                .hasSize(2);
    }
}
