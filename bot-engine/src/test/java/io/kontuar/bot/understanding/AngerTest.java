package io.kontuar.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AngerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "this is fucking ridiculous, where is my parcel",
                "I AM FED UP WITH YOUR COMPANY!!!",
                "you are thieves, give me my money back",
                "kurwa gdzie jest moja paczka",
                "to jest skandal, jesteście oszustami!",
                "mam dość tego sklepu!!!",
                "sunteți niște hoți, dați-mi banii",
                "e bătaie de joc!!",
                "ce naiba faceti cu coletul meu"
            })
    void an_angry_message_is_felt(String message) {
        assertThat(Shipped.read(message).angry()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "where is my parcel?",
                "could you deliver to my hotel please!",
                "czy mogę prosić o sad w doniczce",
                "pot să ridic coletul azi? mulțumesc!",
                "I'd like the suede boots",
                "dziękuję bardzo!!!",
                "WHERE IS MY ORDER 48213"
            })
    void a_calm_message_is_not_taken_for_anger(String message) {
        assertThat(Shipped.read(message).angry()).isFalse();
    }
}
