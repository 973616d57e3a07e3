package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.InboundEvent.DeliveryReceipt;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.Introduction;
import io.kontuar.channel.Language;
import io.kontuar.channel.MailThread;
import io.kontuar.channel.MailWay;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.NoticeKind;
import io.kontuar.channel.Origin;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.channel.Verification;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationCommand.Staleness;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Message;
import io.kontuar.engine.embedded.DataFolderRefused;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.LaneSend;
import io.kontuar.staff.StaffId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A customer of the chat who leaves is reached by mail, over the real store; and says how it was. */
class ChatByMailTest {
    private static final Address VISITOR = Address.webChat("chat-main", "w-1");
    private static final Address MAIL = Address.email("anna@example.test");
    private static final ChannelAccountId MAILBOX = new ChannelAccountId("mail-main");
    private static final MailWay WAY = new MailWay(MAIL, MAILBOX, Duration.ofMinutes(10));
    private static final StaffId IRENA = new StaffId("irena");

    @SuppressWarnings("NullAway.Init") // before each test
    private StillCounter counter;

    private int count;

    @BeforeEach
    void open(@TempDir Path folder) throws DataFolderRefused {
        counter = new StillCounter(folder);
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void an_answer_that_is_not_seen_in_time_goes_by_mail_once() {
        held("Gdzie paczka?", WAY);
        reply("Paczka jest w drodze.");
        reply("Będzie jutro.");

        counter.passes(Duration.ofMinutes(9));
        assertThat(mails()).isEmpty();
        counter.passes(Duration.ofMinutes(2));
        assertThat(mails()).hasSize(1);
        Message mail = mails().getFirst();
        assertThat(mail.content().plainText()).contains("Paczka jest w drodze.", "Będzie jutro.", "na tę wiadomość");
        assertThat(mail.account()).isEqualTo(MAILBOX);
        assertThat(mail.author().staff()).isEqualTo(IRENA);
        assertThat(notices(NoticeKind.SENT_BY_MAIL)).isEqualTo(1);

        counter.passes(Duration.ofMinutes(30));
        assertThat(mails()).hasSize(1);
    }

    @Test
    void an_answer_that_was_read_stays_in_the_chat() {
        held("Gdzie paczka?", WAY);
        reply("W drodze.");
        read();

        counter.passes(Duration.ofMinutes(30));
        assertThat(mails()).isEmpty();
    }

    @Test
    void a_customer_without_an_address_gets_no_mail() {
        held("Gdzie paczka?", null);
        reply("W drodze.");

        counter.passes(Duration.ofMinutes(30));
        assertThat(mails()).isEmpty();
        assertThat(conversation().timers()).isEmpty();
    }

    @Test
    void a_conversation_that_was_closed_after_the_answer_mails_it_all_the_same() {
        held("Gdzie paczka?", WAY);
        reply("W drodze.");
        closes();

        counter.passes(Duration.ofMinutes(11));
        assertThat(mails()).hasSize(1);
    }

    @Test
    void the_answer_to_the_mail_continues_the_conversation_and_the_next_one_goes_by_mail_at_once() {
        held("Gdzie paczka?", WAY);
        reply("W drodze.");
        counter.passes(Duration.ofMinutes(11));

        counter.send(List.of(LaneSend.<InboundEvent>of(InboundEvent.LANE, mailed("Dziękuję, a faktura?"))));
        assertThat(conversation().customer().replyTo()).isEqualTo(MAIL);
        reply("Faktura w załączniku.");
        assertThat(mails()).hasSize(2);
        assertThat(mails().getLast().content().plainText()).isEqualTo("Faktura w załączniku.");
    }

    @Test
    void who_left_the_queue_and_can_be_mailed_is_not_given_up() {
        chat("Gdzie paczka?", WAY);
        toQueue();
        counter.asks(
                new ConversationCommand.CustomerLeft(id("left"), conversation().id(), counter.clock.instant()));

        assertThat(conversation().control().holder()).isEqualTo(Holder.QUEUE);
    }

    @Test
    void a_transcript_goes_where_it_is_asked_for_and_not_without_end() {
        held("Gdzie paczka?", null);
        for (int copy = 0; copy < 7; copy++) {
            counter.asks(new ConversationCommand.SendByMail(
                    id("copy"), conversation().id(), WAY, new MessageContent.Text("transcript")));
        }

        assertThat(mails()).hasSize(5);
    }

    @Test
    void a_score_counts_once_after_each_closing_and_its_words_are_no_fact() {
        held("Gdzie paczka?", null);
        rate(5, null);
        assertThat(facts(Fact.Kind.RATED)).isEmpty();
        reply("W drodze.");
        closes();
        rate(4, message("Szybko i miło", null));
        rate(1, null);

        assertThat(facts(Fact.Kind.RATED)).hasSize(1);
        Fact rated = facts(Fact.Kind.RATED).getFirst();
        assertThat(rated.details()).containsEntry("score", "4").doesNotContainValue("Szybko i miło");
        assertThat(notices(NoticeKind.RATED)).isEqualTo(1);
        assertThat(entries()).extracting(entry -> entry.content().plainText()).contains("Szybko i miło");
        assertThat(conversation().closed()).isTrue();
        assertThat(conversation().progress().unanswered()).isFalse();
    }

    // ---- what people do

    private void held(String text, @Nullable MailWay way) {
        chat(text, way);
        toQueue();
        counter.asks(new ConversationCommand.Claim(id("claim"), conversation().id(), IRENA));
        assertThat(conversation().control().heldBy(IRENA)).isTrue();
    }

    private void toQueue() {
        counter.passes(Duration.ofMinutes(3));
        assertThat(conversation().control().holder()).isEqualTo(Holder.QUEUE);
    }

    private void chat(String text, @Nullable MailWay way) {
        counter.send(List.of(LaneSend.<InboundEvent>of(InboundEvent.LANE, message(text, way))));
    }

    private void reply(String text) {
        counter.asks(new ConversationCommand.Reply(
                id("reply"),
                conversation().id(),
                IRENA,
                new MessageContent.Text(text),
                conversation().progress().lastSeq(),
                Staleness.SEND_ANYWAY,
                null));
    }

    private void closes() {
        counter.asks(new ConversationCommand.Close(id("close"), conversation().id(), IRENA, "solved"));
        assertThat(conversation().closed()).isTrue();
    }

    private void rate(int score, @Nullable InboundMessage comment) {
        counter.asks(new ConversationCommand.Rate(id("rate"), conversation().id(), score, comment));
    }

    private void read() {
        entries().stream()
                .filter(entry -> entry.direction() == Direction.OUTBOUND)
                .forEach(entry -> counter.send(List.of(LaneSend.<InboundEvent>of(
                        InboundEvent.LANE,
                        new DeliveryReceipt(
                                id("read"),
                                StillCounter.CHAT,
                                entry.id(),
                                null,
                                DeliveryState.READ,
                                null,
                                counter.clock.instant())))));
    }

    private InboundMessage message(String text, @Nullable MailWay way) {
        ProviderMessageId providerId = new ProviderMessageId("w-1/" + count++);
        Introduction told = new Introduction(Introduction.Source.PRE_CHAT, "Anna", "anna@example.test", null, way);
        return new InboundMessage(
                InboundMessage.idOf(StillCounter.CHAT, providerId),
                StillCounter.CHAT,
                VISITOR,
                "Anna",
                providerId,
                new MessageContent.Text(text),
                counter.clock.instant(),
                counter.clock.instant(),
                Verification.CLAIMED,
                Language.PL,
                null,
                way == null ? null : Origin.of(told));
    }

    private InboundMessage mailed(String text) {
        ProviderMessageId providerId = new ProviderMessageId("m" + count++ + "@example.test");
        return new InboundMessage(
                InboundMessage.idOf(MAILBOX, providerId),
                MAILBOX,
                MAIL,
                "Anna",
                providerId,
                new MessageContent.Text(text),
                counter.clock.instant(),
                counter.clock.instant(),
                Verification.CLAIMED,
                null,
                new MailThread(conversation().id().value(), List.of(), List.of(), false),
                null);
    }

    private CommandId id(String what) {
        return new CommandId(what + "-" + count++);
    }

    // ---- what came of it

    private Conversation conversation() {
        return counter.store
                .contacts()
                .address(AddressId.of(VISITOR))
                .map(address -> counter.store.conversations().ofContacts(Set.of(address.contact()), 10))
                .orElse(List.of())
                .getFirst();
    }

    private List<Message> entries() {
        return counter.store.messages().after(conversation().id(), 0, 200);
    }

    private List<Message> mails() {
        return entries().stream()
                .filter(entry -> entry.direction() == Direction.OUTBOUND
                        && entry.address() != null
                        && entry.address().channel() == ChannelKind.EMAIL)
                .toList();
    }

    private long notices(NoticeKind kind) {
        return entries().stream()
                .filter(entry -> entry.content() instanceof MessageContent.Notice notice && notice.kind() == kind)
                .count();
    }

    private List<Fact> facts(Fact.Kind kind) {
        return counter.store
                .facts()
                .between(
                        counter.clock.instant().minus(Duration.ofDays(1)),
                        counter.clock.instant().plus(Duration.ofDays(1)),
                        EnumSet.of(kind));
    }
}
