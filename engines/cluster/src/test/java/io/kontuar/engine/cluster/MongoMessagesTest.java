package io.kontuar.engine.cluster;

import static io.kontuar.Samples.conversation;
import static io.kontuar.Samples.inbound;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.MessageContent;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationWrite;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.MessagesContract;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MongoMessagesTest extends OnClusterStore implements MessagesContract {
    @Test
    void of_many_who_fill_an_entry_at_once_one_does() {
        ConversationId id = new ConversationId("v-1");
        Message waits = inbound(id, 1).with(new MessageContent.RemoteMedia("image", "7", null, null, null, false));
        conversations().open(conversation("v-1").get(), List.of());
        conversations()
                .write(new ConversationWrite(
                        conversation("v-1").upTo(1).version(1).get(), List.of(waits), List.of(), null));
        List<MessageContent.Unsupported> filled = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> new MessageContent.Unsupported("kind-" + i))
                .filter(content -> messages().fill(waits.id(), content))
                .toList();
        assertThat(filled).hasSize(1);
        assertThat(messages().find(waits.id())).contains(waits.with(filled.getFirst()));
    }
}
