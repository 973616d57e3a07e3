package io.kontuar.gateway.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.InboundEvent.Consent;
import io.kontuar.channel.InboundEvent.ConsentChanged;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.Language;
import io.kontuar.gateway.twilio.TwilioAccount;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptOutWordsTest {
    private static final TwilioAccount ACCOUNT = new TwilioAccount(
            new ChannelAccountId("sms-main"), "+48221234567", "AC1", List.of(), null, "https://cc.example.test", null);

    @ParameterizedTest
    @ValueSource(strings = {"STOP", " stop ", "Stop.", "UNSUBSCRIBE", "wypisz", "Rezygnuję", "DEZABONARE", "Oprește"})
    void a_stop_in_three_languages_is_a_wish_and_no_message(String words) {
        assertThat(events(words, ""))
                .singleElement()
                .isInstanceOfSatisfying(
                        ConsentChanged.class,
                        changed -> assertThat(changed.consent()).isEqualTo(Consent.STOPPED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP PLEASE", "stop it", "nie STOP", "", "proszę wypisz mnie z listy"})
    void only_the_whole_word_counts(String words) {
        assertThat(events(words, "")).allSatisfy(event -> assertThat(event).isInstanceOf(InboundMessage.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "unstop", "Wznów", "RELUARE"})
    void a_start_resumes(String words) {
        assertThat(events(words, ""))
                .singleElement()
                .isInstanceOfSatisfying(
                        ConsentChanged.class,
                        changed -> assertThat(changed.consent()).isEqualTo(Consent.RESUMED));
    }

    @Test
    void yes_resumes_and_is_an_answer_too() {
        assertThat(events("Yes", "")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"POMOC, PL", "ajutor, RO"})
    void who_asks_for_help_is_told_at_once_and_no_conversation_opens(String words, Language language) {
        Translation.Understood understood = read(words, "");
        assertThat(understood.events()).isEmpty();
        assertThat(understood.help()).extracting(Translation.Help::language).isEqualTo(language);
    }

    @Test
    void what_twilio_has_answered_is_not_answered_a_second_time() {
        assertThat(read("HELP", "").help()).isNull();
        assertThat(read("pomoc", "&OptOutType=HELP").help()).isNull();
        assertThat(read("pomoc", "&OptOutType=HELP").events()).isEmpty();
    }

    @Test
    void what_twilio_made_of_it_counts_before_our_own_lists() {
        assertThat(read("koniec", "&OptOutType=STOP").events()).singleElement().isInstanceOf(ConsentChanged.class);
        assertThat(read("hi", "&OptOutType=START").events()).singleElement().isInstanceOf(ConsentChanged.class);
    }

    private static List<InboundEvent> events(String words, String more) {
        return read(words, more).events();
    }

    private static Translation.Understood read(String words, String more) {
        String body =
                "MessageSid=SM1&From=%2B48601234567&Body=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + more;
        return (Translation.Understood)
                TwilioTranslator.message(ACCOUNT, body.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
    }
}
