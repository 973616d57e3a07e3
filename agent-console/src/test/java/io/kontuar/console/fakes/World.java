package io.kontuar.console.fakes;

import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.channel.Verification;
import io.kontuar.commerce.Shop;
import io.kontuar.contact.ContactAddress;
import io.kontuar.conversation.Control;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationCommands;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationSettings;
import io.kontuar.conversation.CustomerSide;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Moments;
import io.kontuar.conversation.Progress;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.Event;
import io.kontuar.lane.LaneSend;
import io.kontuar.routing.Candidates;
import io.kontuar.routing.Capacity;
import io.kontuar.routing.Presences;
import io.kontuar.routing.Queue;
import io.kontuar.routing.Router;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.Role;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A shop with two queues, its staff, and customers who write when a test says so. */
public final class World {
    public static final QueueId ORDERS = new QueueId("orders");
    public static final QueueId RETURNS = new QueueId("returns");
    public static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger COUNT = new AtomicInteger();

    public final Clock clock = Clock.systemUTC();
    public final MemoryFacts facts = new MemoryFacts();
    public final MemoryTraces traces = new MemoryTraces();
    public final MemoryConversations conversations = new MemoryConversations(facts, traces::add);
    public final MemoryContacts contacts = new MemoryContacts();
    public final MemoryStaff staff = new MemoryStaff();
    public final MemoryShop shop = new MemoryShop();
    public final MemoryCommerce commerce = new MemoryCommerce();
    public final MemoryQueues queues = new MemoryQueues(conversations);
    public final MemoryAttachments attachments = new MemoryAttachments();
    public final MemoryPermissions permissions = new MemoryPermissions();
    public final MemoryKnowledge knowledge = new MemoryKnowledge();
    public final MemoryNotices notices = new MemoryNotices();
    public final MemoryRest rest = new MemoryRest();
    public final PlayedModel model = new PlayedModel();
    public final MemoryLanes lanes = lanes();

    private MemoryLanes lanes() {
        ConversationSettings settings = new ConversationSettings(
                Duration.ZERO,
                Duration.ofHours(24),
                Duration.ofHours(1),
                Duration.ofMinutes(2),
                Duration.ofMinutes(10),
                ORDERS,
                Language.PL);
        Capacity capacity = new Capacity(staff.workloads, staff, conversations);
        Candidates candidates = new Candidates(staff, staff.workloads, clock);
        Presences presences = new Presences(capacity, candidates, facts, clock);
        return new MemoryLanes(
                new ConversationCommands(
                        conversations, conversations, conversations, staff, permissions, settings, clock),
                new Router(queues, conversations, capacity, candidates, presences, clock));
    }

    /** Shop and queues, but nobody who works there. */
    public World withShop() {
        shop.save(new Shop("Zielony Koszyk", ZoneId.of("Europe/Warsaw"), "PLN", List.of(Language.PL), "PL", 0));
        for (QueueId id : List.of(ORDERS, RETURNS)) {
            queues.save(new Queue(
                    id, Map.of(Language.EN, id.value()), Duration.ofSeconds(60), 80, Duration.ofSeconds(30), 0));
        }
        return this;
    }

    public Staff hire(String login, Role role, String passwordHash, QueueId... serving) {
        Staff member = new Staff(
                new StaffId("s-" + login),
                login,
                login.toUpperCase(Locale.ROOT),
                role,
                Language.PL,
                Set.of(serving),
                Set.of(),
                3,
                passwordHash,
                true,
                0);
        staff.save(member);
        return member.atVersion(1);
    }

    /** A conversation that the bot holds, without any message yet. */
    public ConversationId open(QueueId queue, String phone) {
        return open(queue, phone, Control.bot());
    }

    /** A conversation that waits in its queue, since the moment given. */
    public ConversationId waiting(QueueId queue, String phone) {
        return open(queue, phone, new Control(Holder.QUEUE, 2, null));
    }

    /** A conversation that this agent holds. */
    public ConversationId heldBy(StaffId agent, QueueId queue, String phone) {
        return open(queue, phone, new Control(Holder.AGENT, 2, agent));
    }

    private ConversationId open(QueueId queue, String phone, Control control) {
        Address address = Address.sms(phone);
        Instant now = clock.instant();
        ContactAddress owner = contacts.resolve(address, Verification.CHANNEL_VERIFIED, "Ewa", Language.PL, now);
        ConversationId id = new ConversationId("v-" + COUNT.incrementAndGet());
        conversations.open(
                new Conversation(
                        id,
                        new CustomerSide(owner.contact(), owner.id(), address, new ChannelAccountId("sms-main")),
                        "Where is my parcel",
                        Language.PL,
                        queue,
                        control,
                        null,
                        0,
                        Set.of(),
                        Progress.NONE,
                        new Moments(now, now, control.holder() == Holder.BOT ? null : now, null, null),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        0),
                List.of());
        changed(id);
        return id;
    }

    /** The customer of a conversation writes. */
    public void writes(ConversationId conversation, String text) {
        writes(conversation, new MessageContent.Text(text));
    }

    public void writes(ConversationId conversation, MessageContent content) {
        Address address = find(conversation).customer().replyTo();
        CommandId id = new CommandId("in-" + COUNT.incrementAndGet());
        InboundMessage message = new InboundMessage(
                id,
                new ChannelAccountId("sms-main"),
                address,
                null,
                new ProviderMessageId(id.value()),
                content,
                clock.instant(),
                clock.instant(),
                Verification.CHANNEL_VERIFIED,
                null);
        does(new ConversationCommand.Append(id, conversation, message));
    }

    public void does(ConversationCommand command) {
        lanes.send(List.of(LaneSend.of(ConversationCommand.LANE, command)));
    }

    public static CommandId commandId() {
        return new CommandId("test-" + COUNT.incrementAndGet());
    }

    public void changed(ConversationId conversation) {
        lanes.publish(new Event.Changed(
                Event.Subject.CONVERSATION,
                conversation.value(),
                find(conversation).version()));
    }

    public Conversation find(ConversationId id) {
        Optional<Conversation> found = conversations.find(id);
        return found.orElseThrow();
    }

    public @Nullable StaffId holder(ConversationId id) {
        return find(id).control().agent();
    }
}
