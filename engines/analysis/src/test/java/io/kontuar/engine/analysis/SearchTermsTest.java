package io.kontuar.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.engine.analysis.SearchTerms.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTermsTest {

    @Test
    void only_the_last_word_is_still_being_typed() {
        assertThat(typing("anna now")).containsExactly(false, true);
        assertThat(typing("anna now ")).containsExactly(false, false);
    }

    @Test
    void digit_groups_that_make_a_long_number_are_one_term() {
        assertThat(SearchTerms.of("601 234 567").terms()).containsExactly(new Term.Code("601234567", List.of()));
        assertThat(SearchTerms.of("500 20").terms()).hasSize(2);
    }

    @Test
    void a_long_text_is_cut() {
        assertThat(SearchTerms.of("raz dwa ".repeat(1_000)).terms()).hasSize(SearchTerms.MOST_TERMS);
        assertThat(SearchTerms.of("a.1-".repeat(1_000)).terms())
                .singleElement()
                .satisfies(term -> assertThat(
                                term instanceof Term.Code code && code.words().size() <= 8)
                        .isTrue());
    }

    private static List<Boolean> typing(String text) {
        return SearchTerms.of(text).terms().stream()
                .map(term -> term instanceof Term.Plain plain && plain.typing())
                .toList();
    }
}
