package io.kontuar.engine.analysis;

import static io.kontuar.search.SearchSamples.customer;
import static io.kontuar.search.SearchSamples.message;
import static io.kontuar.search.SearchSamples.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SearchTokensTest {

    @Test
    void words_are_folded_and_keep_their_number() {
        assertThat(SearchTokens.of(message("m", "Łódź, łódź! Știință şi ţară.")).words())
                .containsExactly("lodz", "lodz", "stiinta", "si", "tara");
    }

    @Test
    void a_letter_and_its_mark_are_one_letter() {
        assertThat(SearchTokens.of(message("m", "s\u0326i za\u0307ba")).words()).containsExactly("si", "zaba");
    }

    @Test
    void stems_of_all_three_languages_are_there() {
        assertThat(SearchTokens.of(message("m", "zamówienia mașinile deliveries"))
                        .stems())
                .contains("zamowic", "masin", "deliveri");
    }

    @Test
    void a_phone_number_is_a_code_with_and_without_blanks() {
        assertThat(SearchTokens.of(message("m", "tel. +48 601 234-567.")).codes())
                .contains("48601234567");
        assertThat(SearchTokens.of(customer("c", "Anna", "+48601234567")).codes())
                .contains("48601234567");
    }

    @Test
    void an_order_number_is_a_name_of_its_order_only() {
        assertThat(SearchTokens.of(order("o", "WEB-2024/10045", "")).names()).contains("web202410045");
        SearchTokens written = SearchTokens.of(message("m", "o numerze WEB-2024/10045"));
        assertThat(written.names()).containsExactly("m");
        assertThat(written.codes()).contains("web202410045");
    }

    @Test
    void words_of_a_body_have_no_grams_and_numbers_have() {
        assertThat(SearchTokens.of(message("m", "paczka 12345")).grams())
                .containsExactlyInAnyOrder("123", "234", "345", "1234", "2345", "12345");
    }

    @Test
    void no_token_holds_a_blank() {
        SearchTokens tokens = SearchTokens.of(customer("ﷺ 1", "ﷺ 2 ½", "ﷺ@ﷺ1 a\u00a0b1"));
        assertThat(Stream.of(tokens.words(), tokens.stems(), tokens.names(), tokens.codes(), tokens.grams())
                        .flatMap(some -> some.stream()))
                .isNotEmpty()
                .allMatch(token -> !token.isEmpty() && token.chars().noneMatch(Character::isWhitespace));
    }
}
