package io.kontuar.server;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.DeliveryResult;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageDelivery;
import io.kontuar.channel.OutgoingMessage;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.channel.Verification;
import io.kontuar.commerce.OrderNews;
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
import io.kontuar.conversation.TimerScheduler;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.embedded.DataFolderRefused;
import io.kontuar.engine.embedded.EmbeddedStore;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.Event;
import io.kontuar.lane.Handled;
import io.kontuar.lane.Lane;
import io.kontuar.lane.LaneHandler;
import io.kontuar.lane.LaneMessage;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.LaneSender;
import io.kontuar.notice.LastLook;
import io.kontuar.notice.OrderNewsIntake;
import io.kontuar.routing.Candidates;
import io.kontuar.routing.Capacity;
import io.kontuar.routing.Presences;
import io.kontuar.routing.Router;
import io.kontuar.store.NoticeShelf;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The core over the real store, without a broker: what follows from a message is handled at once, in order, and time
 * passes when the test says so. For rules that depend on moments; that lanes keep their promises is tested elsewhere.
 */
final class StillCounter implements AutoCloseable, LaneSender {
    static final ChannelAccountId SMS = new ChannelAccountId("sms-main");
    static final ChannelAccountId CHAT = new ChannelAccountId("chat-main");
    final MovingClock clock = new MovingClock(Instant.parse("2026-11-21T10:00:00Z"));
    final EmbeddedStore store;
    final ConversationCommands commands;
    final Intake intake;
    final Router router;
    final Dispatch dispatch;
    final TimerScheduler timers;
    final OrderNewsIntake orderNews;
    final List<Event> events = new ArrayList<>();
    final List<OutgoingMessage> sent = new ArrayList<>();

    /** What the provider answers. */
    Function<OutgoingMessage, DeliveryResult> provider = message -> new DeliveryResult.Accepted(
            new ProviderMessageId("OUT-" + message.id().value()));

    /** Silent unless {@link #withBot}. */
    LaneHandler<BotLook> bot = look -> Handled.nothing();

    /** Which messages do not reach their handler, as if the process ended before. */
    Predicate<LaneMessage> lost = message -> false;

    final List<LaneMessage> losses = new ArrayList<>();
    private final Deque<LaneSend<?>> waiting = new ArrayDeque<>();
    private final List<Later> later = new ArrayList<>();
    private int count;

    private record Later(LaneSend<?> send, Instant due) {}

    StillCounter(Path folder) throws DataFolderRefused {
        store = EmbeddedStore.open(folder, new Documents(), clock);
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
        dispatch = new Dispatch(
                store.deliveries(),
                store.messages(),
                store.conversations(),
                store.sendingPermissions(),
                new PlayedProvider(),
                new LastLook(NoticeShelf.of(store), clock),
                clock);
        orderNews = new OrderNewsIntake(NoticeShelf.of(store), clock);
        timers = new TimerScheduler(store.conversations(), this, clock);
    }

    StillCounter withBot() {
        bot = TrainedBot.over(store, clock);
        return this;
    }

    private final class PlayedProvider implements MessageDelivery {
        @Override
        public ChannelKind channel() {
            return ChannelKind.SMS;
        }

        @Override
        public DeliveryResult deliver(OutgoingMessage message) {
            sent.add(message);
            return provider.apply(message);
        }
    }

    // ---- what happens

    @Override
    public void send(List<LaneSend<?>> sends) {
        sends.forEach(this::take);
        settle();
    }

    void asks(LaneMessage message) {
        waiting.add(new LaneSend<>(lane(), message, Duration.ZERO));
        settle();
    }

    /** Time passes, second by second; timers fire and what was held back is handled. */
    void passes(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            clock.passes(Duration.ofSeconds(1));
            List<Later> due = later.stream()
                    .filter(each -> !each.due().isAfter(clock.instant()))
                    .toList();
            later.removeAll(due);
            due.forEach(each -> waiting.add(each.send()));
            settle();
            timers.fire();
        }
    }

    /** What a handler makes of a message, and nothing that follows from it: as if the process ended then. */
    Handled alone(LaneMessage message) {
        return switch (message) {
            case InboundEvent event -> intake.handle(event);
            case ConversationCommand command -> commands.handle(command);
            case RoutingCommand command -> router.handle(command);
            case BotLook look -> bot.handle(look);
            case OutboundLook look -> dispatch.handle(look);
            case OrderNews news -> orderNews.handle(news);
            default -> Handled.nothing();
        };
    }

    private void settle() {
        while (!waiting.isEmpty()) {
            Handled handled = alone(waiting.remove().message());
            events.addAll(handled.events());
            handled.sends().forEach(this::take);
        }
    }

    private void take(LaneSend<?> send) {
        if (lost.test(send.message())) {
            losses.add(send.message());
        } else if (send.delay().isZero()) {
            waiting.add(send);
        } else {
            later.add(new Later(send, clock.instant().plus(send.delay())));
        }
    }

    private static Lane<LaneMessage> lane() {
        return new Lane<>("by-hand", LaneMessage.class);
    }

    // ---- customers

    void texts(String phone, String words) {
        asks(message(Address.sms(phone), SMS, Verification.CHANNEL_VERIFIED, words));
    }

    void chats(String visitor, String words) {
        asks(message(chat(visitor), CHAT, Verification.CLAIMED, words));
    }

    static Address chat(String visitor) {
        return new Address(ChannelKind.WEB_CHAT, "shop", visitor);
    }

    InboundMessage message(Address from, ChannelAccountId account, Verification verification, String words) {
        return message(from, account, verification, new MessageContent.Text(words));
    }

    InboundMessage message(Address from, ChannelAccountId account, Verification verification, MessageContent content) {
        ProviderMessageId id = new ProviderMessageId("P-" + ++count);
        return new InboundMessage(
                InboundMessage.idOf(account, id),
                account,
                from,
                null,
                id,
                content,
                clock.instant(),
                clock.instant(),
                verification,
                null);
    }

    List<Conversation> conversationsOf(Address address) {
        return store.contacts()
                .address(AddressId.of(address))
                .map(owner -> store.conversations().ofContacts(Set.of(owner.contact()), 10))
                .orElse(List.of());
    }

    Conversation of(String phone) {
        return conversationsOf(Address.sms(phone)).getFirst();
    }

    List<Message> timeline(Conversation conversation) {
        return store.messages().after(conversation.id(), 0, 500);
    }

    /** The words of the latest message that went out. */
    String said() {
        return sent.getLast().content().plainText();
    }

    CommandId fresh() {
        return new CommandId("still/" + ++count);
    }

    /** What became of a command. */
    Event.Answered answer(CommandId command) {
        return events.stream()
                .filter(event -> event instanceof Event.Answered answered
                        && answered.command().equals(command))
                .map(Event.Answered.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        store.close();
    }
}
