package io.kontuar.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellerTest {
    private final Speller speller =
            Speller.of(List.of("parcel", "parcel", "delivery", "refund", "reclamatie", "order"));

    @ParameterizedTest
    @CsvSource({
        "parcle,parcel",
        "pacel,parcel",
        "parrcel,parcel",
        "parxel,parcel",
        "delvery,delivery",
        "delviery,delivery",
        "reclmatei,reclamatie",
        "ordre,order"
    })
    void a_slip_of_the_finger_is_corrected(String typed, String meant) {
        assertThat(speller.correct(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"parcel", "elephant", "ord", "to", "refuse", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void what_is_known_far_or_short_stays(String word) {
        assertThat(speller.correct(word)).isEqualTo(word);
    }

    @Test
    void the_commoner_word_wins() {
        assertThat(Speller.of(List.of("order", "ordek", "order")).correct("ordes"))
                .isEqualTo("order");
        assertThat(Speller.of(List.of("ordek", "order", "ordek")).correct("ordes"))
                .isEqualTo("ordek");
    }

    @Test
    void swapped_letters_are_one_slip() {
        assertThat(Edits.between("abcd", "acbd")).isEqualTo(1);
        assertThat(Edits.between("abcd", "")).isEqualTo(4);
        assertThat(Edits.between("kitten", "sitting")).isEqualTo(3);
    }
}
