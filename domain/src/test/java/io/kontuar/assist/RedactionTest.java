package io.kontuar.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    private final Redaction redaction = new Redaction(List.of("Anna Nowicka", "Jo"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail me at anna.n+shop@example.co.uk please",
                "my card is 4111 1111 1111 1111",
                "card 4111111111111111, thanks",
                "konto PL61 1090 1014 0000 0712 1981 2874",
                "IBAN RO49AAAA1B31007593840000.",
                "call +48 601 000 774 or (22) 123-45-67",
                "order 88213 and #90317, ZAM-2026-009120, RO-350277",
                "tracking SD7740021985 or 0000045177830Q",
                "parcel 1Z999AA10123456784, IBAN GB29NWBK60161331926810 or RO49AAAA1B31007593840001",
                "zamowienie12345, KT2024A00123 and AB12CD3456",
                "see https://shop.example/o/x?token=abc",
                "this is Anna, Anny Nowickiej mąż here, NOWICKA"
            })
    void nothing_of_it_goes_out(String text) {
        String hidden = redaction.hide(text);
        String plain = hidden.replaceAll("\\[[a-z-]+ \\d+]", "");
        assertThat(plain).doesNotContainPattern("\\d{3}").doesNotContain("@", "http", "•", "token");
        assertThat(plain.toLowerCase(java.util.Locale.ROOT)).doesNotContain("ann", "nowick");
        assertThat(hidden).isNotEqualTo(text);
    }

    @Test
    void what_was_hidden_comes_back_and_the_same_has_one_sign() {
        String hidden = redaction.hide("order 88213, again 88213, anna@example.com");
        assertThat(hidden).isEqualTo("order [number 1], again [number 1], [e-mail 1]");
        assertThat(redaction.restore("Your order [number 1] is fine; we wrote to [e-mail 1], not [e-mail 2]."))
                .isEqualTo("Your order 88213 is fine; we wrote to anna@example.com, not [e-mail 2].");
    }

    @Test
    void a_name_is_hidden_however_it_is_inflected() {
        Redaction people = new Redaction(List.of("Marek Wolny", "Dorota", "Ewa", "Jan"));
        assertThat(people.hide("od Marka, Dorocie i Ewy, Janowi Wolnemu; jak zawsze, woda"))
                .doesNotContain("Mark", "Doroc", "Ewy", "Jan", "Woln")
                .endsWith("; jak zawsze, woda");
    }

    @Test
    void card_numbers_never_come_back_in_full() {
        String hidden = redaction.hide("4111 1111 1111 1111");
        assertThat(redaction.restore(hidden)).doesNotContain("4111 1111").contains("1111");
    }

    @Test
    void small_numbers_and_words_stay() {
        assertThat(redaction.hide("2 boots in size 38, for 3 days, on Monday"))
                .isEqualTo("2 boots in size 38, for 3 days, on Monday");
    }

    @Test
    void brackets_that_a_customer_writes_are_no_sign() {
        assertThat(redaction.hide("[order 88213]")).isEqualTo("[order [number 1]]");
    }
}
