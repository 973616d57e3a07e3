package io.kontuar.engine.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.channel.Verification;
import io.kontuar.lane.CommandId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private final Documents documents = new Documents();
    private final InboundMessage message = new InboundMessage(
            new CommandId("in-1"),
            new ChannelAccountId("sms-main"),
            Address.sms("+48601000001"),
            null,
            new ProviderMessageId("SM1"),
            new MessageContent.Text("gdzie paczka?"),
            Instant.parse("2026-11-21T10:00:00Z"),
            Instant.parse("2026-11-21T10:00:01Z"),
            Verification.CHANNEL_VERIFIED,
            null);

    @Test
    void a_member_of_a_sealed_family_is_read_back_as_itself() {
        byte[] bytes = documents.write(message, InboundEvent.class);
        assertThat(documents.read(bytes, InboundEvent.class)).isEqualTo(message);
    }

    @Test
    void ids_are_plain_strings_and_moments_are_iso_text() {
        String json = new String(documents.write(message), UTF_8);
        assertThat(json)
                .contains("\"kind\":\"InboundMessage\"")
                .contains("\"id\":\"in-1\"")
                .contains("\"content\":{\"kind\":\"Text\",\"text\":\"gdzie paczka?\"}")
                .contains("\"providerTime\":\"2026-11-21T10:00:00Z\"")
                .doesNotContain("null");
    }

    @Test
    void damaged_bytes_are_refused_without_showing_what_they_held() {
        byte[] damaged = "{\"kind\":\"Text\",\"text\":\"my card 4111\"".getBytes(UTF_8);
        assertThatThrownBy(() -> documents.read(damaged, MessageContent.class))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("MessageContent")
                .hasMessageNotContaining("4111");
    }

    @Test
    void a_document_ends_with_the_version_of_its_form() {
        assertThat(new String(documents.write(new MessageContent.Text("hm")), UTF_8))
                .isEqualTo("{\"kind\":\"Text\",\"text\":\"hm\",\"v\":1}");
    }

    @Test
    void a_document_without_a_version_is_of_the_first() {
        byte[] bare = "{\"kind\":\"Text\",\"text\":\"hm\"}".getBytes(UTF_8);
        assertThat(documents.read(bare, MessageContent.class)).isEqualTo(new MessageContent.Text("hm"));
    }

    @Test
    void a_document_of_a_newer_version_is_refused() {
        byte[] newer = "{\"kind\":\"Text\",\"text\":\"hm\",\"v\":2}".getBytes(UTF_8);
        assertThatThrownBy(() -> documents.read(newer, MessageContent.class))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("got 2");
    }

    @Test
    void words_that_look_like_a_version_are_words() {
        MessageContent.Text text = new MessageContent.Text("\"v\":99}");
        assertThat(documents.read(documents.write(text), MessageContent.class)).isEqualTo(text);
    }

    @Test
    void an_addition_of_a_newer_writer_is_ignored() {
        byte[] more = "{\"kind\":\"Text\",\"text\":\"hm\",\"mood\":\"sad\",\"v\":1}".getBytes(UTF_8);
        assertThat(documents.read(more, MessageContent.class)).isEqualTo(new MessageContent.Text("hm"));
    }
}
