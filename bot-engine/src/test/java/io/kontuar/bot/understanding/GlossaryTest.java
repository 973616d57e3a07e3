package io.kontuar.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.channel.Language;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class GlossaryTest {
    private static Glossary of(String text) throws IOException {
        return Glossary.read(new StringReader(text), "glossary");
    }

    @Test
    void the_longest_stem_wins_and_a_phrase_before_its_words() throws IOException {
        Glossary glossary = of("""
                return: zwrot*
                refund: zwrot_pieniedz*
                money: pieniad* pieniedz*
                : prosze
                """);
        assertThat(glossary.english(List.of("prosze", "zwrot", "pieniedzy"), UnaryOperator.identity()))
                .isEqualTo("refund");
        assertThat(glossary.english(List.of("zwroty", "bez", "pieniedzy"), UnaryOperator.identity()))
                .isEqualTo("return bez money");
    }

    @Test
    void a_stem_of_one_word_does_not_swallow_the_next() throws IOException {
        assertThat(of("parcel: paczk*").english(List.of("paczke", "poczta"), UnaryOperator.identity()))
                .isEqualTo("parcel poczta");
    }

    @Test
    void a_word_without_an_entry_is_tried_as_what_it_was_meant_to_be() throws IOException {
        assertThat(of("parcel: paczka").english(List.of("pacxka"), word -> "paczka"))
                .isEqualTo("parcel");
    }

    @Test
    void a_line_without_a_colon_is_refused_with_its_number() {
        assertThatThrownBy(() -> of("# words\nparcel paczka"))
                .hasMessageContaining("glossary line 2")
                .hasMessageContaining("parcel paczka");
    }

    @Test
    void the_shipped_glossaries_know_the_words_of_the_trade() {
        Glossary polish = Glossary.of(Language.PL);
        Glossary romanian = Glossary.of(Language.RO);
        assertThat(polish.english(List.of("gdzie", "jest", "moja", "paczka"), UnaryOperator.identity()))
                .isEqualTo("where is my parcel");
        assertThat(romanian.english(List.of("unde", "este", "coletul", "meu"), UnaryOperator.identity()))
                .isEqualTo("where is parcel my");
        assertThat(Glossary.of(Language.EN).isEmpty()).isTrue();
    }
}
