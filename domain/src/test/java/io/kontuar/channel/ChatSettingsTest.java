package io.kontuar.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.channel.ChatSettings.Ask;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatSettingsTest {

    @Test
    void nothing_set_asks_nothing_and_mails_nobody() {
        ChatSettings settings = ChatSettings.of(Map.of());

        assertThat(settings.email()).isEqualTo(Ask.OFF);
        assertThat(settings.mailTo("anna@example.test")).isNull();
        assertThat(settings.mailAfter()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.identity()).isEqualTo(ChatSettings.Identity.OFF);
        assertThat(settings.survey()).isFalse();
    }

    @Test
    void what_is_set_holds() {
        ChatSettings settings = ChatSettings.of(Map.of(
                "preChatEmail",
                "required",
                "mailAccount",
                "mail-main",
                "mailAfterMinutes",
                "3",
                "greetingPl",
                "Cześć"));

        assertThat(settings.email()).isEqualTo(Ask.REQUIRED);
        assertThat(settings.mailTo("Anna@Example.test"))
                .isEqualTo(new MailWay(
                        Address.email("anna@example.test"), new ChannelAccountId("mail-main"), Duration.ofMinutes(3)));
        assertThat(settings.withoutMail().mailTo("anna@example.test")).isNull();
        assertThat(settings.branding().greeting()).containsEntry(Language.PL, "Cześć");
    }

    @ParameterizedTest
    @CsvSource({
        "preChatName, maybe",
        "color, red",
        "color, #12345",
        "logo, http://shop.test/logo.png",
        "logo, javascript:alert(1)",
        "mailAfterMinutes, 0",
        "mailAfterMinutes, 10081",
        "hours, always",
        "identity, on",
        "position, top"
    })
    void nonsense_is_refused_by_name(String key, String value) {
        assertThatThrownBy(() -> ChatSettings.of(Map.of(key, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(key + ": expected")
                .hasMessageContaining(value);
    }
}
