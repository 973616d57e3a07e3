package io.kontuar.gateway.voice;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.channel.Address;
import io.kontuar.channel.Language;
import io.kontuar.gateway.twilio.FormFields;
import io.kontuar.gateway.twilio.FormText;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that is read from outside: forms, settings, spoken numbers. */
class VoiceReadingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            osiem osiem dwa jeden trzy                | 88213
            zamówienie 8 8 2 1 3 proszę               | zamówienie 88213 proszę
            number eight eight two one three.         | number 88213
            comanda cinci cinci unu doi zero          | comanda 55120
            88 213 0 gdzie to jest                    | 882130 gdzie to jest
            two one way                               | two one way
            gdzie jest moja paczka                    | gdzie jest moja paczka
            """)
    void digits_said_one_by_one_are_one_number(String said, String read) {
        assertThat(SpokenDigits.joined(said)).isEqualTo(read);
    }

    @Property(tries = 2000)
    void no_words_break_the_reading_of_digits(@ForAll String said) {
        assertThat(SpokenDigits.joined(said)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:00+01:00, true",
        "2026-11-20T17:59+01:00, true",
        "2026-11-20T18:00+01:00, false",
        "2026-11-21T10:00+01:00, true",
        "2026-11-22T10:00+01:00, false"
    })
    void people_take_calls_when_the_setting_says_so(String moment, boolean open) {
        VoiceAccount account = VoiceSamples.account(Map.of("hours", "mon-fri 08:00-18:00; sat 9:00-13:00"));
        ZonedDateTime at = ZonedDateTime.parse(moment);
        assertThat(account.hours().isOpen(at.toInstant(), at.getZone())).isEqualTo(open);
    }

    @Property(tries = 2000)
    void no_hours_throw(@ForAll String text) {
        assertThat(VoiceSamples.account(Map.of("hours", text)).hours()).isNotNull();
    }

    @Test
    void settings_are_read_and_nonsense_counts_as_not_set() {
        VoiceAccount account = VoiceSamples.account(Map.of(
                "languages", "ro, pl,xx,ro",
                "agentPhones", "irena=+48 601 000 774, jan:+48601000775;broken,ola=12",
                "record", "YES",
                "fallbackNumber", "call me",
                "holdMusic", "http://insecure.example/x.mp3"));
        assertThat(account.languages()).containsExactly(Language.RO, Language.PL);
        assertThat(account.phoneOf("irena")).contains("+48601000774");
        assertThat(account.phoneOf("JAN")).contains("+48601000775");
        assertThat(account.phoneOf("ola")).isEmpty();
        assertThat(account.records()).isTrue();
        assertThat(account.fallbackNumber()).isEmpty();
        assertThat(account.holdMusic()).isEmpty();
        assertThat(VoiceSamples.account(Map.of()).languages()).containsExactly(Language.EN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "+266696687", "+7378742833", "sip:bob@example.com", "client:bob", "12"})
    void who_shows_no_number_is_nobody_but_the_caller_of_this_call(String from) {
        assertThat(call("CallSid=CA1&From=" + from.replace("+", "%2B")).caller())
                .satisfies(caller -> {
                    assertThat(caller.scope()).isEqualTo("voice-main");
                    assertThat(caller.value()).isEqualTo("CA1");
                });
    }

    @Test
    void a_number_is_who_calls() {
        assertThat(call("CallSid=CA1&From=%2B48601000774").caller()).isEqualTo(Address.voice("+48601000774"));
    }

    @Test
    void a_webhook_without_a_call_is_not_understood() throws CharacterCodingException {
        assertThat(read("From=%2B48601000774")).isEmpty();
        assertThat(read("CallSid=../../etc")).isEmpty();
    }

    @Test
    void a_setting_out_of_its_limits_stops_the_start() {
        VoiceSettings good = VoiceSamples.settings();
        assertThatThrownBy(() -> new VoiceSettings(
                        good.webhookLimit(),
                        java.time.Duration.ofSeconds(20),
                        good.patience(),
                        good.silences(),
                        good.holdStep(),
                        good.longestHold(),
                        good.ringFor(),
                        good.voicemailLimit(),
                        good.connectWithin(),
                        good.mediaLimit(),
                        good.mediaWithin(),
                        List.of(),
                        Map.of(),
                        Map.of(),
                        good.relay()))
                .hasMessageContaining("kontuar.voice.answer-within");
    }

    @Property(tries = 3000)
    void no_form_makes_the_reading_throw(@ForAll String body, @ForAll String query) {
        try {
            FormText form = FormFields.parse(("CallSid=CA1&" + body).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .text();
            FormText ours = FormFields.parse(query.getBytes(US_ASCII)).text();
            Call call = Call.of(
                    VoiceSamples.account(Map.of()), CallRequest.of(form, ours).orElseThrow(), Instant.EPOCH);
            assertThat(call.caller()).isNotNull();
            assertThat(call.hook("turn", "s", call.request().number("s"))).startsWith("https://cc.example.test/");
        } catch (CharacterCodingException notUtf8) {
            assertThat(notUtf8).isNotNull();
        }
    }

    private static Optional<CallRequest> read(String body) throws CharacterCodingException {
        return CallRequest.of(FormFields.parse(body.getBytes(US_ASCII)).text(), new FormText());
    }

    private static Call call(String body) {
        try {
            return Call.of(VoiceSamples.account(Map.of()), read(body).orElseThrow(), Instant.EPOCH);
        } catch (CharacterCodingException e) {
            throw new AssertionError(e);
        }
    }
}
