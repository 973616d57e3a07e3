package io.kontuar.engine.cluster;

import static io.kontuar.Samples.conversation;
import static io.kontuar.Samples.inbound;
import static io.kontuar.Samples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.AttachmentRef;
import io.kontuar.channel.MessageContent;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationWrite;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.RetentionClass;
import io.kontuar.conversation.RetentionContract;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MongoRetentionTest extends OnClusterStore implements RetentionContract {
    private static final ConversationId CHAT = new ConversationId("v-1");

    /** An entry whose file is still with the provider. */
    private Message awaited(@Nullable String sha256) {
        Message waits = inbound(CHAT, 1).with(new MessageContent.RemoteMedia("image", "7", sha256, null, null, false));
        conversations().open(conversation("v-1").get(), List.of());
        conversations()
                .write(new ConversationWrite(
                        conversation("v-1").upTo(1).version(1).get(), List.of(waits), List.of(), null));
        return waits;
    }

    @Test
    void a_file_that_took_its_place_later_is_told_since_its_message_came() {
        Message waits = awaited(null);
        AttachmentId file = new AttachmentId("c".repeat(64));
        AttachmentRef photo = new AttachmentRef(file, "p.jpg", "image/jpeg", 3);
        assertThat(retention().attachmentsNamedSince(waits.receivedAt())).isEmpty();
        assertThat(messages().fill(waits.id(), new MessageContent.Media(List.of(photo), null)))
                .isTrue();
        assertThat(retention().attachmentsNamedSince(waits.receivedAt())).containsExactly(file);
        assertThat(retention().attachmentsNamedSince(waits.receivedAt().plusNanos(1)))
                .isEmpty();
    }

    @Test
    void a_hash_that_the_entry_names_no_more_is_told_no_more() {
        Message waits = awaited("d".repeat(64));
        assertThat(retention().attachmentsNamedSince(waits.receivedAt())).hasSize(1);
        assertThat(messages().fill(waits.id(), new MessageContent.Unsupported("image")))
                .isTrue();
        assertThat(retention().attachmentsNamedSince(waits.receivedAt())).isEmpty();
    }

    @Test
    void a_limit_of_none_finds_and_removes_none() {
        conversations().open(conversation("v-1").closedAt(minute(1)).get(), List.of());
        proofAttempts().record(List.of("key"), minute(1));
        assertThat(retention().closedBefore(minute(5), 0)).isEmpty();
        assertThat(retention().removeOlder(RetentionClass.PROOF_ATTEMPT, minute(5), 0))
                .isZero();
        assertThat(proofAttempts().countSince("key", minute(0))).isEqualTo(1);
    }
}
