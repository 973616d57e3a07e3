package io.kontuar.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThanksOnlyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks!",
                "thank you very much",
                "Dziękuję bardzo!",
                "dzięki, do widzenia",
                "Dzięki 🙂",
                "Mulțumesc mult",
                "MULŢUMIM FRUMOS, la revedere",
                "ok, thanks for your help",
                "bye"
            })
    void thanks_and_goodbyes_in_three_languages_are_nothing_more(String text) {
        assertThat(ThanksOnly.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "🙂",
                "ok",
                "super",
                "great, you",
                "Thanks, but the parcel is damaged",
                "dziękuję, ale paczka nie doszła",
                "mulțumesc, unde este coletul",
                "thanks?",
                "thanks 88213",
                "thanksgiving"
            })
    void whatever_says_more_or_does_not_thank_is_something_else(String text) {
        assertThat(ThanksOnly.is(text)).isFalse();
    }
}
