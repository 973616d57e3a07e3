package io.kontuar.conversation;

import static io.kontuar.Samples.conversation;
import static io.kontuar.Samples.inbound;
import static io.kontuar.Samples.note;
import static io.kontuar.Samples.outbound;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.AttachmentRef;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.ProviderMessageId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link Messages}. */
public interface MessagesContract extends StorePorts {
    private List<Message> timeline() {
        ConversationId id = new ConversationId("v-1");
        conversations().open(conversation("v-1").get(), List.of());
        List<Message> entries = List.of(inbound(id, 1), outbound(id, 2), note(id, 3), inbound(id, 4), inbound(id, 5));
        conversations()
                .write(new ConversationWrite(
                        conversation("v-1").upTo(5).version(1).get(), entries, List.of(), null));
        return entries;
    }

    @Test
    default void a_message_is_found_by_its_id_as_it_was_written() {
        for (Message entry : timeline()) {
            assertThat(messages().find(entry.id())).contains(entry);
        }
        assertThat(messages().find(new MessageId("m-none"))).isEmpty();
    }

    @Test
    default void entries_after_a_seq_come_ascending_up_to_the_limit() {
        List<Message> all = timeline();
        assertThat(messages().after(new ConversationId("v-1"), 2, 2)).isEqualTo(all.subList(2, 4));
        assertThat(messages().after(new ConversationId("v-1"), 5, 2)).isEmpty();
        assertThat(messages().after(new ConversationId("v-none"), 0, 2)).isEmpty();
    }

    @Test
    default void the_entries_before_a_seq_are_the_nearest_ones_and_come_ascending() {
        List<Message> all = timeline();
        assertThat(messages().before(new ConversationId("v-1"), 5, 2)).isEqualTo(all.subList(2, 4));
        assertThat(messages().before(new ConversationId("v-1"), 3, 10)).isEqualTo(all.subList(0, 2));
        assertThat(messages().before(new ConversationId("v-1"), 1, 10)).isEmpty();
    }

    @Test
    default void a_customers_message_is_found_by_its_providers_id_on_its_account_only() {
        Message first = timeline().getFirst();
        ChannelAccountId account = Objects.requireNonNull(first.account());
        ProviderMessageId id = Objects.requireNonNull(first.providerId());
        assertThat(messages().inbound(account, id)).contains(first);
        assertThat(messages().inbound(new ChannelAccountId("other"), id)).isEmpty();
        assertThat(messages().inbound(account, new ProviderMessageId("never-seen")))
                .isEmpty();
    }

    @Test
    default void what_was_still_with_the_provider_takes_its_place_once() {
        ConversationId id = new ConversationId("v-1");
        MessageContent awaited = new MessageContent.RemoteMedia("image", "1003", null, null, "Paragon", false);
        MessageContent photo = new MessageContent.Media(
                List.of(new AttachmentRef(new AttachmentId("a".repeat(64)), "image.jpg", "image/jpeg", 3)), "Paragon");
        Message waits = inbound(id, 1).with(awaited);
        conversations().open(conversation("v-1").get(), List.of());
        conversations()
                .write(new ConversationWrite(
                        conversation("v-1").upTo(2).version(1).get(),
                        List.of(waits, outbound(id, 2)),
                        List.of(),
                        null));
        assertThat(messages().fill(waits.id(), photo)).isTrue();
        assertThat(messages().find(waits.id())).contains(waits.with(photo));
        assertThat(messages().after(id, 0, 1)).containsExactly(waits.with(photo));
        assertThat(messages().fill(waits.id(), new MessageContent.Unsupported("other")))
                .isFalse();
        assertThat(messages().fill(new MessageId("m-none"), photo)).isFalse();
        assertThat(messages().fill(outbound(id, 2).id(), photo)).isFalse();
    }
}
