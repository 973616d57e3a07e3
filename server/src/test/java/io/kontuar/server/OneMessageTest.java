package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.DeliveryResult;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.InboundEvent.DeliveryReceipt;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.channel.OutgoingMessage;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.commerce.Money;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.SalesChannel;
import io.kontuar.commerce.Shipment;
import io.kontuar.commerce.ShipmentStatus;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationCommand.Staleness;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.RoutingCommand;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.Event;
import io.kontuar.lane.LaneSend;
import io.kontuar.routing.Queue;
import io.kontuar.staff.Presence;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.Role;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks the path of docs/one-message.md over the real store, broker and bot. */
class OneMessageTest implements MessageDelivery {
    private static final String ANNA = "+48601000774";
    private static final StaffId IRENA = new StaffId("s-irena");
    private static final QueueId GENERAL = new QueueId("general");
    private final ConcurrentLinkedQueue<OutgoingMessage> sent = new ConcurrentLinkedQueue<>();

    @TempDir
    Path folder;

    private Counter counter;

    @Override
    public ChannelKind channel() {
        return ChannelKind.SMS;
    }

    @Override
    public DeliveryResult deliver(OutgoingMessage message) {
        sent.add(message);
        return new DeliveryResult.Accepted(
                new ProviderMessageId("OUT-" + message.id().value()));
    }

    /** The counter under test; that of another store, for who extends this. */
    Counter counter(Path where) throws Exception {
        return new Counter(where, this);
    }

    @BeforeEach
    void open() throws Exception {
        counter = counter(folder);
        counter.store
                .queues()
                .save(new Queue(
                        GENERAL,
                        Map.of(Language.EN, "General"),
                        Duration.ofSeconds(60),
                        80,
                        Duration.ofSeconds(30),
                        0));
        counter.store.staffMembers().save(irena());
        counter.store.orders().save(order());
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void a_text_message_about_an_order_is_answered_and_the_answer_is_delivered() {
        counter.arrives(counter.text(ANNA, "gdzie jest moja paczka? zamówienie 88213"));
        await().until(() -> !sent.isEmpty());
        String answer = sent.element().content().plainText();
        assertThat(answer).contains("88213").contains("InPost").contains("680012345678901234567890");
        Conversation conversation = counter.conversationsOf(ANNA).getFirst();
        await().untilAsserted(() -> assertThat(deliveries(conversation)).containsExactly(DeliveryState.SENT));
        receipt(DeliveryState.DELIVERED);
        await().untilAsserted(() -> assertThat(deliveries(conversation)).containsExactly(DeliveryState.DELIVERED));
        receipt(DeliveryState.SENT);
        assertThat(counter.store.traces().of(conversation.id())).hasSize(1);
    }

    @Test
    void a_strangers_phone_gets_no_word_about_an_order_and_a_wrong_guess_reads_like_an_unknown_order() {
        counter.arrives(counter.text("+48999000111", "where is my order 88213"));
        await().until(() -> sent.size() == 1);
        assertThat(sent.poll().content().plainText()).doesNotContain("InPost");
        counter.arrives(counter.text("+48999000111", "someone@example.com"));
        await().until(() -> sent.size() == 1);
        String wrong = sent.poll().content().plainText();
        counter.arrives(counter.text("+48999000222", "where is my order 77777"));
        await().until(() -> sent.size() == 1);
        sent.poll();
        counter.arrives(counter.text("+48999000222", "someone@example.com"));
        await().until(() -> sent.size() == 1);
        assertThat(sent.poll().content().plainText()).isEqualTo(wrong);
    }

    @Test
    void the_same_webhook_eight_times_is_one_message_and_one_answer() {
        InboundMessage message = counter.text(ANNA, "gdzie jest zamówienie 88213");
        for (int i = 0; i < 8; i++) {
            counter.arrives(message);
        }
        await().until(() -> !sent.isEmpty());
        counter.arrives(counter.text("+48601999999", "dzień dobry"));
        await().until(() -> sent.size() >= 2);
        assertThat(counter.timeline(counter.conversationsOf(ANNA).getFirst()))
                .extracting(Message::direction)
                .containsExactly(Direction.INBOUND, Direction.OUTBOUND);
    }

    @Test
    void who_asks_for_a_person_is_offered_to_a_free_agent_who_answers() {
        available();
        counter.arrives(counter.text(ANNA, "chcę rozmawiać z konsultantem"));
        await().until(() -> holder() == Holder.QUEUE && current().offer() != null);
        ask(new ConversationCommand.Accept(Counter.fresh(), current().id(), IRENA));
        await().until(() -> holder() == Holder.AGENT);
        reply("Dzień dobry, w czym mogę pomóc?", current().progress().lastSeq());
        await().until(() ->
                sent.stream().anyMatch(message -> message.content().plainText().startsWith("Dzień dobry, w czym")));
        assertThat(current().progress().unanswered()).isFalse();
    }

    @Test
    void a_reply_written_before_the_customers_last_message_is_held_back() {
        takenByIrena();
        long seen = current().progress().lastSeq();
        counter.arrives(counter.text(ANNA, "a jednak nieważne"));
        await().until(() -> current().progress().lastSeq() > seen);
        CommandId late = reply("Wysyłam nową paczkę", seen);
        await().until(() -> outcome(late).filter(Event.Outcome.STALE::equals).isPresent());
        assertThat(sent).noneMatch(message -> message.content().plainText().contains("nową paczkę"));
    }

    @Test
    void a_command_seen_again_writes_nothing_and_sends_the_same() {
        takenByIrena();
        ConversationCommand.AddNote note = new ConversationCommand.AddNote(
                Counter.fresh(), current().id(), IRENA, new MessageContent.Text("zadzwonić jutro"));
        var first = counter.commands.handle(note);
        Conversation after = current();
        var second = counter.commands.handle(note);
        assertThat(second.sends()).isEqualTo(first.sends()).isNotEmpty();
        assertThat(current()).isEqualTo(after);
    }

    @Test
    void closing_frees_the_agent_and_thanks_alone_do_not_reopen() {
        takenByIrena();
        Conversation taken = current();
        ask(new ConversationCommand.Close(Counter.fresh(), taken.id(), IRENA, "solved"));
        await().until(() -> holder() == Holder.NOBODY);
        await().until(() ->
                counter.store.workloads().find(IRENA).orElseThrow().reserved().isEmpty());
        counter.arrives(counter.text(ANNA, "dziękuję bardzo!"));
        await().until(() ->
                current().progress().lastInboundSeq() > taken.progress().lastInboundSeq());
        assertThat(holder()).isEqualTo(Holder.NOBODY);
        counter.arrives(counter.text(ANNA, "jednak paczka jest uszkodzona"));
        await().until(() -> holder() != Holder.NOBODY);
        assertThat(current().id()).isEqualTo(taken.id());
    }

    @Test
    void an_agent_at_capacity_is_not_offered_another_conversation() {
        takenByIrena();
        counter.arrives(counter.text("+48601000001", "proszę o kontakt z człowiekiem"));
        await().until(() -> counter.conversationsOf("+48601000001").stream()
                .anyMatch(waiting -> waiting.control().holder() == Holder.QUEUE));
        ask(new RoutingCommand.Look(Counter.fresh(), GENERAL));
        counter.arrives(counter.text("+48601000002", "dzień dobry"));
        await().until(() ->
                sent.stream().anyMatch(message -> message.recipient().value().endsWith("002")));
        assertThat(counter.conversationsOf("+48601000001").getFirst().offer()).isNull();
    }

    // ---- what the tests say

    private void takenByIrena() {
        available();
        counter.arrives(counter.text(ANNA, "chcę rozmawiać z konsultantem"));
        await().until(() ->
                !counter.conversationsOf(ANNA).isEmpty() && current().offer() != null);
        ask(new ConversationCommand.Accept(Counter.fresh(), current().id(), IRENA));
        await().until(() -> holder() == Holder.AGENT);
    }

    private void available() {
        ask(new RoutingCommand.SetPresence(Counter.fresh(), GENERAL, IRENA, Presence.AVAILABLE, Instant.now()));
        await().until(() -> counter.store.workloads().find(IRENA).isPresent());
    }

    private CommandId reply(String words, long againstSeq) {
        CommandId id = Counter.fresh();
        ask(new ConversationCommand.Reply(
                id,
                current().id(),
                IRENA,
                new MessageContent.Text(words),
                againstSeq,
                Staleness.REFUSE_WHEN_STALE,
                null));
        return id;
    }

    private void ask(ConversationCommand command) {
        counter.asks(command);
    }

    private void ask(RoutingCommand command) {
        counter.asks(command);
    }

    private Optional<Event.Outcome> outcome(CommandId command) {
        return counter.events.stream()
                .filter(event -> event instanceof Event.Answered answered
                        && answered.command().equals(command))
                .map(event -> ((Event.Answered) event).outcome())
                .findFirst();
    }

    private void receipt(DeliveryState state) {
        OutgoingMessage message = sent.element();
        counter.lanes.send(List.of(LaneSend.of(
                InboundEvent.LANE,
                new DeliveryReceipt(Counter.fresh(), Counter.SMS, message.id(), null, state, null, Instant.now()))));
    }

    private List<DeliveryState> deliveries(Conversation conversation) {
        return counter.store.deliveries().states(conversation.id(), 10).stream()
                .map(state -> state.delivery().state())
                .toList();
    }

    private Conversation current() {
        return counter.conversationsOf(ANNA).getFirst();
    }

    private Holder holder() {
        List<Conversation> all = counter.conversationsOf(ANNA);
        return all.isEmpty() ? Holder.BOT : all.getFirst().control().holder();
    }

    private static Staff irena() {
        return new Staff(
                IRENA, "irena", "Irena", Role.AGENT, Language.PL, Set.of(GENERAL), Set.of(), 1, "{noop}x", true, 0);
    }

    private static Order order() {
        Instant now = Instant.now();
        return new Order(
                new OrderId("shop/88213"),
                "shop",
                SalesChannel.WEB_SHOP,
                "88213",
                now,
                OrderStatus.SHIPPED,
                "Anna Nowicka",
                "anna@example.com",
                ANNA,
                null,
                List.of(),
                List.of(new Shipment(
                        "InPost",
                        "680012345678901234567890",
                        ShipmentStatus.IN_TRANSIT,
                        LocalDate.now(ZoneOffset.UTC).plusDays(1),
                        null,
                        now)),
                new Money(38900, "PLN"),
                now);
    }
}
