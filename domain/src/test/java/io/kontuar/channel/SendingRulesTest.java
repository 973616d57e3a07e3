package io.kontuar.channel;

import static io.kontuar.Samples.NOW;
import static io.kontuar.Samples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SendingRulesTest {
    private static final MessageContent WORDS = new MessageContent.Text("x");
    private static final MessageContent TEMPLATE = new MessageContent.Template("ready", "pl", List.of(), "x");

    @Test
    void free_text_is_open_for_24_hours_after_the_customers_own_moment_and_a_template_always() {
        SendingPermission heard = SendingPermission.heard(NOW);
        assertThat(refusal(
                        ChannelKind.WHATSAPP, WORDS, heard, Duration.ofHours(24).minusNanos(1)))
                .isNull();
        assertThat(refusal(ChannelKind.WHATSAPP, WORDS, heard, Duration.ofHours(24)))
                .isEqualTo("window-closed");
        assertThat(refusal(ChannelKind.WHATSAPP, TEMPLATE, heard, Duration.ofDays(30)))
                .isNull();
        assertThat(refusal(ChannelKind.WHATSAPP, WORDS, SendingPermission.UNKNOWN, Duration.ZERO))
                .isEqualTo("window-closed");
        assertThat(refusal(ChannelKind.SMS, WORDS, SendingPermission.UNKNOWN, Duration.ZERO))
                .isNull();
    }

    @Test
    void who_asked_to_stop_gets_nothing_until_the_wish_to_resume() {
        SendingPermission stopped = SendingPermission.stopped(NOW);
        assertThat(refusal(ChannelKind.SMS, WORDS, stopped, Duration.ZERO)).isEqualTo("opted-out");
        assertThat(refusal(ChannelKind.WHATSAPP, TEMPLATE, stopped, Duration.ZERO))
                .isEqualTo("opted-out");
        assertThat(stopped.and(SendingPermission.resumed(minute(1))).stopped()).isFalse();
        assertThat(SendingPermission.resumed(minute(1)).and(stopped).stopped()).isFalse();
        assertThat(SendingPermission.stopped(minute(2))
                        .and(SendingPermission.resumed(minute(1)))
                        .stopped())
                .isTrue();
    }

    private static @Nullable String refusal(
            ChannelKind channel, MessageContent content, SendingPermission permission, Duration later) {
        return SendingRules.refusal(channel, content, permission, NOW.plus(later))
                .orElse(null);
    }
}
