package io.kontuar.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.InboundEvent.InboundMessage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "my card 4111 1111 1111 1111 was charged, my card •••• •••• •••• 1111 was charged",
        "4111111111111111, ••••••••••••1111",
        "5555-5555-5555-4444, ••••-••••-••••-4444",
        "378282246310005, •••••••••••0005",
        "zwrot na PL61 1090 1014 0000 0712 1981 2874 proszę, zwrot na •••• •••• •••• •••• •••• •••• 2874 proszę",
        "konto 61109010140000071219812874, konto ••••••••••••••••••••••2874",
        "4111.1111.1111.1111, ••••.••••.••••.1111",
        "4111\u200b1111\u200b1111\u200b1111, ••••\u200b••••\u200b••••\u200b1111",
        "2223003122003222 12/27, ••••••••••••3222 12/27",
        "4111 1111 1111 1111 or 5555 5555 5555 4444, •••• •••• •••• 1111 or •••• •••• •••• 4444",
        "RO49AAAA1B31007593840000 e contul meu, ••••••••••••••••••••0000 e contul meu"
    })
    void cards_and_accounts_keep_their_last_four(String text, String masked) {
        assertThat(SecretNumbers.masked(text)).isEqualTo(masked);
        assertThat(SecretNumbers.masked(masked)).isEqualTo(masked);
        assertThat(SecretNumbers.wereIn(new MessageContent.Text(masked))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order 4111111111111112",
                "paczka 620012345678901234567890",
                "order 48213 and phone +48 600 700 800",
                "PL61 1090 1014 0000 0712 1981 2875",
                "• one • two • three",
                ""
            })
    void what_only_looks_like_one_stays(String text) {
        assertThat(SecretNumbers.masked(text)).isEqualTo(text);
        assertThat(SecretNumbers.wereIn(new MessageContent.Text(text))).isFalse();
    }

    @Test
    void no_inbound_message_can_hold_one() {
        AttachmentRefs files = new AttachmentRefs();
        assertThat(inbound(new MessageContent.Text("4111111111111111", "a-choice")))
                .isEqualTo(new MessageContent.Text("••••••••••••1111", "a-choice"));
        assertThat(inbound(files.with("card 4111111111111111"))).isEqualTo(files.with("card ••••••••••••1111"));
        assertThat(inbound(files.with(null))).isEqualTo(files.with(null));
    }

    private static final class AttachmentRefs {
        private final List<io.kontuar.attachment.AttachmentRef> refs = List.of(new io.kontuar.attachment.AttachmentRef(
                new io.kontuar.attachment.AttachmentId("0".repeat(64)), "photo.jpg", "image/jpeg", 1));

        MessageContent with(@org.jspecify.annotations.Nullable String caption) {
            return new MessageContent.Media(refs, caption);
        }
    }

    private static MessageContent inbound(MessageContent content) {
        ChannelAccountId account = new ChannelAccountId("sms-main");
        ProviderMessageId id = new ProviderMessageId("SM-1");
        return new InboundMessage(
                        InboundMessage.idOf(account, id),
                        account,
                        Address.sms("+48601000001"),
                        null,
                        id,
                        content,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        Verification.CHANNEL_VERIFIED,
                        null)
                .content();
    }
}
