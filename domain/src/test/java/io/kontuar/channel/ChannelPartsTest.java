package io.kontuar.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.AttachmentRef;
import io.kontuar.channel.ChannelParts.NotSendable;
import io.kontuar.channel.ChannelParts.Sendable;
import io.kontuar.channel.MessageContent.Media;
import io.kontuar.channel.MessageContent.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelPartsTest {
    private static final AttachmentRef PHOTO =
            new AttachmentRef(new AttachmentId("a".repeat(64)), "p.jpg", "image/jpeg", 3);

    @Test
    void a_long_text_becomes_messages_of_the_channels_size_and_loses_no_word() {
        String words = "Dzień dobry 😀 ".repeat(600).strip();
        for (ChannelKind channel : List.of(ChannelKind.SMS, ChannelKind.WHATSAPP)) {
            List<MessageContent> parts = sent(channel, new Text(words));
            assertThat(parts)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(
                            part -> assertThat(part.plainText()).hasSizeLessThanOrEqualTo(ChannelLimits.text(channel)));
            assertThat(String.join(
                            " ", parts.stream().map(MessageContent::plainText).toList()))
                    .isEqualTo(words);
        }
        assertThat(sent(ChannelKind.SMS, new Text("x".repeat(1600)))).hasSize(1);
        assertThat(sent(ChannelKind.SMS, new Text("😀".repeat(801)))).hasSize(2);
    }

    @Test
    void several_files_are_several_messages_on_whatsapp_and_by_sms() {
        assertThat(sent(ChannelKind.WHATSAPP, new Media(List.of(PHOTO, PHOTO), "Paragon")))
                .containsExactly(new Media(List.of(PHOTO), "Paragon"), new Media(List.of(PHOTO), null));
        assertThat(sent(ChannelKind.WHATSAPP, new Media(List.of(PHOTO), "x".repeat(1025))))
                .containsExactly(new Text("x".repeat(1025)), new Media(List.of(PHOTO), null));
        assertThat(sent(ChannelKind.SMS, new Media(List.of(PHOTO, PHOTO), "x")))
                .containsExactly(new Media(List.of(PHOTO), "x"), new Media(List.of(PHOTO), null));
        assertThat(sent(ChannelKind.SMS, new Media(List.of(PHOTO), "x".repeat(1201))))
                .containsExactly(new Text("x".repeat(1201)), new Media(List.of(PHOTO), null));
        AttachmentRef large = new AttachmentRef(PHOTO.id(), "f", "video/mp4", ChannelLimits.WHATSAPP_FILE + 1);
        assertThat(ChannelParts.of(ChannelKind.WHATSAPP, new Media(List.of(large), null)))
                .isEqualTo(new NotSendable("file-too-large"));
    }

    @Test
    void a_template_is_filled_in_and_only_whatsapp_has_them() {
        MessageTemplate ready = new MessageTemplate("ready", "pl", "Zamówienie {{1}} czeka do {{2}}.");
        ChannelAccount account = new ChannelAccount(
                new ChannelAccountId("wa"),
                ChannelKind.WHATSAPP,
                "",
                "",
                true,
                Map.of(ready.setting(), ready.body(), "phoneNumberId", "1"),
                0);
        assertThat(MessageTemplate.of(account)).containsExactly(ready);
        MessageContent.Template content = ready.with(List.of("88213", "pi$ątku"));
        assertThat(content.text()).isEqualTo("Zamówienie 88213 czeka do pi$ątku.");
        assertThatThrownBy(() -> ready.with(List.of("88213"))).hasMessageContaining("expected 2 values");
        assertThat(ChannelParts.of(ChannelKind.SMS, content)).isEqualTo(new NotSendable("no-templates"));
        assertThat(sent(ChannelKind.WHATSAPP, content)).containsExactly(content);
    }

    @ParameterizedTest
    @CsvSource({
        "+5215512345678, +525512345678",
        "+525512345678, +5215512345678",
        "+5511987654321, +551187654321",
        "+551187654321, +5511987654321",
        "+5491112345678, +541112345678",
        "+541112345678, +5491112345678"
    })
    void case_16_a_number_is_found_under_its_other_spelling(String number, String other) {
        assertThat(PhoneVariants.of(number)).containsExactly(other);
    }

    @ParameterizedTest
    @CsvSource({"+551133445566", "+48601234567", "+15125551234", "+52551234567", "+54"})
    void case_17_a_landline_of_brazil_and_other_countries_have_no_other_spelling(String number) {
        assertThat(PhoneVariants.of(number)).isEmpty();
    }

    private static List<MessageContent> sent(ChannelKind channel, MessageContent content) {
        return ((Sendable) ChannelParts.of(channel, content)).messages();
    }
}
