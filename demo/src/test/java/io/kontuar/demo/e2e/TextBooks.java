package io.kontuar.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.contact.ContactAddress;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Message;
import io.kontuar.demo.e2e.TextStorm.Text;
import io.kontuar.store.StorePorts;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;

/** What a store says of texts that were sent. */
final class TextBooks {
    private static final Duration QUIET = Duration.ofSeconds(4);
    private static final Duration UNTIL_QUIET = Duration.ofSeconds(90);

    private TextBooks() {}

    static void awaitQuiet(Calls admin, StubProvider provider) {
        record Seen(String health, int posts) {
            boolean nothingWaits() {
                return health.contains("commands: 0 waiting, bot-turns: 0 waiting");
            }
        }
        Seen[] last = {new Seen("", -1)};
        await("quiet lanes").during(QUIET).atMost(UNTIL_QUIET).until(() -> {
            Seen before = last[0];
            last[0] = new Seen(admin.get("/api/admin/health").get("parts").toString(), provider.posts());
            return last[0].nothingWaits() && last[0].posts() == before.posts();
        });
    }

    /** The text is an entry once, under its provider's id. */
    static void storedOnce(StorePorts store, Text text) {
        assertThat(timeline(store, text))
                .as(text.sid())
                .filteredOn(message -> message.direction() == Direction.INBOUND)
                .singleElement()
                .satisfies(message -> assertThat(
                                Objects.requireNonNull(message.providerId()).value())
                        .isEqualTo(text.sid()));
    }

    static void withoutHoles(StorePorts store, Text text) {
        List<Message> timeline = timeline(store, text);
        assertThat(timeline)
                .extracting(Message::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, timeline.size()).boxed().toList());
    }

    static List<Message> timeline(StorePorts store, Text text) {
        List<Conversation> conversations = store.contacts()
                .address(AddressId.of(Address.sms(text.from())))
                .map(ContactAddress::contact)
                .map(contact -> store.conversations().ofContacts(Set.of(contact), 10))
                .orElse(List.of());
        assertThat(conversations).as(text.sid()).hasSizeLessThanOrEqualTo(1);
        return conversations.stream()
                .flatMap(conversation -> store.messages().after(conversation.id(), 0, 100).stream())
                .toList();
    }
}
