package io.kontuar.gateway.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.Choice;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechTextTest {
    private final SpeechText speech = new SpeechText(new Phrases());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Your order 88213 was sent.                 | Your order 8 8 2, 1 3 was sent.
            InPost 680012345678901234567890.           | InPost 6 8 0, 0 1 2, 3 4 5, 6 7 8, 9 0 1, 2 3 4, 5 6 7, 8 9 0.
            Zamówienie RO-55120 czeka.                 | Zamówienie R O 5, 5 1 2, 0 czeka.
            We are open 9:00-18:00 on 24 December.     | We are open 9:00-18:00 on 24 December.
            That is 389.00 PLN.                        | That is 389.00 PLN.
            See https://shop.example/x?y=1 for it.     | See an address that we can send you in writing for it.
            Sent 📦 *today*                            | Sent today
            """)
    void numbers_are_spelt_and_what_cannot_be_said_is_not(String written, String said) {
        assertThat(speech.readable(written, Language.EN)).isEqualTo(said);
    }

    @Test
    void lines_become_sentences() {
        assertThat(speech.readable("Warszawa:\n- ul. Prosta 1\n- ul. Nowa 2", Language.PL))
                .isEqualTo("Warszawa: ul. Prosta 1. ul. Nowa 2");
    }

    @Test
    void choices_become_keys_in_the_callers_language() {
        MessageContent choices = new MessageContent.Choices(
                "Które zamówienie?", List.of(new Choice("a", "88213"), new Choice("b", "88214")));
        assertThat(speech.of(choices, Language.PL))
                .isEqualTo("Które zamówienie? Naciśnij 1, aby wybrać 8 8 2, 1 3. Naciśnij 2, aby wybrać 8 8 2, 1 4.");
    }

    @Test
    void every_phrase_is_there_in_every_language() {
        Phrases phrases = new Phrases();
        for (Language language : Language.values()) {
            assertThat(phrases.keys(language)).isEqualTo(phrases.keys(Language.EN));
        }
    }

    @Property(tries = 2000)
    void any_text_becomes_something_that_twilio_takes(@ForAll @StringLength(max = 6000) String text) {
        String said = new SpeechText(new Phrases()).readable(text, Language.RO);
        assertThat(said.length()).isLessThanOrEqualTo(SpeechText.LONGEST);
        String xml = new Twiml(VoiceSamples.settings()).say(said, Language.RO).xml();
        assertThat(VoiceSamples.parsed(xml).getDocumentElement().getTagName()).isEqualTo("Response");
    }
}
