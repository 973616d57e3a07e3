package io.kontuar.bot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_says_the_same_things(Language language) {
        Texts texts = new Texts();
        assertThat(texts.keys(language)).containsExactlyInAnyOrderElementsOf(texts.keys(Language.EN));
        assertThat(texts.keys(language))
                .allSatisfy(key -> assertThat(texts.of(language, key)).isNotBlank());
    }
}
