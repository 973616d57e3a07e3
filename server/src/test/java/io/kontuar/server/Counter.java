package io.kontuar.server;

import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.channel.Verification;
import io.kontuar.conversation.BotLook;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationCommands;
import io.kontuar.conversation.ConversationSettings;
import io.kontuar.conversation.Dispatch;
import io.kontuar.conversation.Intake;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.OutboundLook;
import io.kontuar.conversation.Receipts;
import io.kontuar.conversation.RoutingCommand;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.embedded.DataFolderRefused;
import io.kontuar.engine.embedded.EmbeddedStore;
import io.kontuar.engine.lanes.ArtemisLanes;
import io.kontuar.engine.lanes.LaneSettings;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.Event;
import io.kontuar.lane.LaneSend;
import io.kontuar.routing.Candidates;
import io.kontuar.routing.Capacity;
import io.kontuar.routing.Presences;
import io.kontuar.routing.Router;
import io.kontuar.store.StorePorts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The whole way of a message without HTTP: the real store, broker, bot and rules, and a provider that the test plays. */
final class Counter implements AutoCloseable {
    static final ChannelAccountId SMS = new ChannelAccountId("sms-main");
    final StorePorts store;
    private final AutoCloseable closesStore;
    final ArtemisLanes lanes;
    final ConversationCommands commands;
    final Intake intake;
    final Router router;
    final ConcurrentLinkedQueue<Event> events = new ConcurrentLinkedQueue<>();

    Counter(Path folder, MessageDelivery provider) throws DataFolderRefused {
        this(EmbeddedStore.open(folder, new Documents(), Clock.systemUTC()), folder, provider);
    }

    /** @param store closed with the counter */
    <S extends StorePorts & AutoCloseable> Counter(S store, Path folder, MessageDelivery provider) {
        Clock clock = Clock.systemUTC();
        Documents documents = new Documents();
        this.store = store;
        this.closesStore = store;
        lanes = ArtemisLanes.embedded(folder.resolve("lanes"), documents, LaneSettings.defaults());
        ConversationSettings usual = ConversationSettings.defaults();
        ConversationSettings settings = new ConversationSettings(
                Duration.ZERO,
                usual.reopenWithin(),
                usual.idleClose(),
                usual.botPatience(),
                usual.unknownPatience(),
                usual.firstQueue(),
                usual.defaultLanguage());
        commands = new ConversationCommands(
                store.conversations(),
                store.messages(),
                store.deliveries(),
                store.staffMembers(),
                store.sendingPermissions(),
                settings,
                clock);
        intake = new Intake(
                store.contacts(),
                store.conversations(),
                store.messages(),
                store.unreadableEvents(),
                new Receipts(store.messages(), store.deliveries()),
                store.sendingPermissions(),
                settings,
                clock);
        Capacity capacity = new Capacity(store.workloads(), store.staffMembers(), store.conversations());
        Candidates candidates = new Candidates(store.staffMembers(), store.workloads(), clock);
        router = new Router(
                store.queues(),
                store.conversations(),
                capacity,
                candidates,
                new Presences(capacity, candidates, store.facts(), clock),
                clock);
        var unused = lanes.subscribe(events::add);
        open(clock, provider);
    }

    private void open(Clock clock, MessageDelivery provider) {
        lanes.open(InboundEvent.LANE, intake, 4);
        lanes.open(ConversationCommand.LANE, commands, 4);
        lanes.open(RoutingCommand.LANE, router, 2);
        lanes.open(BotLook.LANE, TrainedBot.over(store, clock), 4);
        lanes.open(
                OutboundLook.lane(SMS),
                new Dispatch(
                        store.deliveries(),
                        store.messages(),
                        store.conversations(),
                        store.sendingPermissions(),
                        provider,
                        clock),
                4);
    }

    /** A text message from a customer's phone, as the gateway lets it in. */
    InboundMessage text(String from, String words) {
        return text(from, words, "SM" + UUID.randomUUID());
    }

    InboundMessage text(String from, String words, String providerId) {
        ProviderMessageId id = new ProviderMessageId(providerId);
        return new InboundMessage(
                InboundMessage.idOf(SMS, id),
                SMS,
                new Address(ChannelKind.SMS, "", from),
                null,
                id,
                new MessageContent.Text(words),
                Clock.systemUTC().instant(),
                Clock.systemUTC().instant(),
                Verification.CHANNEL_VERIFIED,
                null);
    }

    void arrives(InboundMessage message) {
        lanes.send(List.of(LaneSend.of(InboundEvent.LANE, message)));
    }

    void asks(ConversationCommand command) {
        lanes.send(List.of(LaneSend.of(ConversationCommand.LANE, command)));
    }

    void asks(RoutingCommand command) {
        lanes.send(List.of(LaneSend.of(RoutingCommand.LANE, command)));
    }

    /** The customer's conversations, latest first. */
    List<Conversation> conversationsOf(String phone) {
        return store.contacts()
                .address(io.kontuar.channel.AddressId.of(Address.sms(phone)))
                .map(address -> store.conversations().ofContacts(Set.of(address.contact()), 10))
                .orElse(List.of());
    }

    List<Message> timeline(Conversation conversation) {
        return store.messages().after(conversation.id(), 0, 500);
    }

    static CommandId fresh() {
        return new CommandId("test/" + UUID.randomUUID());
    }

    @Override
    public void close() {
        lanes.close();
        try {
            closesStore.close();
        } catch (Exception e) {
            throw new IllegalStateException("the store did not close", e);
        }
    }
}
