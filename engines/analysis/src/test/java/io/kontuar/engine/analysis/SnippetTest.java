package io.kontuar.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnippetTest {
    private static final String BEFORE = "Witam serdecznie, mam na imię Anna. ".repeat(10);
    private static final String AFTER = " Proszę o odpowiedź możliwie szybko.".repeat(10);

    @Test
    void a_short_text_is_its_own_snippet() {
        assertThat(snippet("paczka", "Gdzie  jest\nmoja paczka?")).isEqualTo("Gdzie jest moja paczka?");
    }

    @Test
    void a_long_text_is_cut_on_both_sides_at_blanks() {
        assertThat(snippet("kurtki", BEFORE + "Kurtka ma dziurę." + AFTER))
                .startsWith("…")
                .endsWith("…")
                .contains("Kurtka ma dziurę.")
                .hasSizeLessThanOrEqualTo(Snippet.LONGEST);
    }

    @Test
    void where_most_words_stand_together_wins() {
        assertThat(snippet("zwrot kurtki", "Zwrot zrobię potem. " + BEFORE + "Chodzi o zwrot tej kurtki." + AFTER))
                .contains("zwrot tej kurtki");
    }

    @Test
    void a_number_written_with_blanks_is_shown() {
        assertThat(snippet("601234567", BEFORE + "Mój telefon 601 234 567." + AFTER))
                .contains("601 234 567");
    }

    @Test
    void a_text_that_matches_in_another_way_shows_its_beginning() {
        assertThat(snippet("spodnie", BEFORE)).startsWith("Witam").endsWith("…");
        assertThat(snippet("spodnie", "")).isEmpty();
    }

    private static String snippet(String typed, String text) {
        return new Snippet(SearchTerms.of(typed)).of(text);
    }
}
