package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.DeliveryResult;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.MailThread;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.channel.OutgoingMessage;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.channel.Verification;
import io.kontuar.conversation.Conversation;
import io.kontuar.engine.embedded.DataFolderRefused;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which conversation a mail goes to, over the real store and lanes. */
class MailThreadTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final ChannelAccountId MAIL = new ChannelAccountId("mail-main");
    private static final Address ALICE = new Address(ChannelKind.EMAIL, "", "alice@customer.test");
    private static final Address MALLORY = new Address(ChannelKind.EMAIL, "", "mallory@customer.test");

    @SuppressWarnings("NullAway.Init") // before each test
    private Counter counter;

    @BeforeEach
    void open(@TempDir Path folder) throws DataFolderRefused {
        counter = new Counter(folder, new MessageDelivery() {
            @Override
            public ChannelKind channel() {
                return ChannelKind.SMS;
            }

            @Override
            public DeliveryResult deliver(OutgoingMessage message) {
                return new DeliveryResult.Refused("none", "nothing is sent here");
            }
        });
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void mails_of_one_sender_that_name_no_other_are_two_conversations() {
        mail("a1@x", null, List.of(), false);
        mail("a2@x", null, List.of(), false);

        await().atMost(SOON).until(() -> conversations().size() == 2);
    }

    @Test
    void a_mail_that_answers_an_earlier_one_or_names_its_conversation_continues_it() {
        mail("a1@x", null, List.of(), false);
        await().atMost(SOON).until(() -> inbound("a1@x") == 1);
        Conversation first = conversations().getFirst();
        mail("a2@x", null, List.of(new ProviderMessageId("unknown@x"), new ProviderMessageId("a1@x")), false);
        mail("a3@x", first.id().value(), List.of(), false);

        await().atMost(SOON).until(() -> inbound("a2@x") == 1 && inbound("a3@x") == 1);
        assertThat(conversations()).hasSize(1);
    }

    @Test
    void a_tag_in_the_subject_counts_for_who_wrote_in_that_conversation_and_for_nobody_else() {
        mail("a1@x", null, List.of(), false);
        await().atMost(SOON).until(() -> inbound("a1@x") == 1);
        String tagged = conversations(ALICE).getFirst().id().value();

        mail("a2@x", ALICE, new MailThread(null, tagged, List.of(), List.of(), false));
        mail("m1@x", MALLORY, new MailThread(null, tagged, List.of(), List.of(), false));

        await().atMost(SOON).until(() -> inbound("a2@x") == 1 && inbound("m1@x") == 1);
        assertThat(conversations(ALICE)).hasSize(1);
        assertThat(conversations(MALLORY))
                .singleElement()
                .satisfies(own -> assertThat(own.id().value()).isNotEqualTo(tagged));
    }

    @Test
    void an_automatic_mail_is_kept_where_it_belongs_and_nothing_follows_from_it() {
        mail("a1@x", null, List.of(), false);
        await().atMost(SOON).until(() -> inbound("a1@x") == 1);
        long asked = conversations().getFirst().progress().lastInboundSeq();
        mail("auto@x", null, List.of(new ProviderMessageId("a1@x")), true);
        mail("lost@x", null, List.of(), true);

        await().atMost(SOON).until(() -> inbound("auto@x") == 1);
        assertThat(conversations()).hasSize(1);
        assertThat(conversations().getFirst().progress().lastInboundSeq()).isEqualTo(asked);
        assertThat(inbound("lost@x")).isZero();
    }

    private void mail(String id, @Nullable String conversation, List<ProviderMessageId> theirs, boolean automatic) {
        mail(id, ALICE, new MailThread(conversation, List.of(), theirs, automatic));
    }

    private void mail(String id, Address sender, MailThread thread) {
        ProviderMessageId providerId = new ProviderMessageId(id);
        Instant now = Instant.now();
        counter.arrives(new InboundMessage(
                InboundMessage.idOf(MAIL, providerId),
                MAIL,
                sender,
                "Alice",
                providerId,
                new MessageContent.Text("Where is my parcel? " + id),
                now,
                now,
                Verification.CLAIMED,
                null,
                thread,
                null));
    }

    private List<Conversation> conversations() {
        return conversations(ALICE);
    }

    private List<Conversation> conversations(Address sender) {
        return counter.store
                .contacts()
                .address(AddressId.of(sender))
                .map(address -> counter.store.conversations().ofContacts(Set.of(address.contact()), 10))
                .orElse(List.of());
    }

    private long inbound(String id) {
        return counter.store.messages().inbound(MAIL, new ProviderMessageId(id)).stream()
                .count();
    }
}
