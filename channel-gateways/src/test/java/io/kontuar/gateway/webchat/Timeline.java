package io.kontuar.gateway.webchat;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.NoticeKind;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.channel.Verification;
import io.kontuar.contact.ContactId;
import io.kontuar.contact.Contacts;
import io.kontuar.conversation.Author;
import io.kontuar.conversation.Control;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.CustomerSide;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Moments;
import io.kontuar.conversation.Progress;
import io.kontuar.gateway.RecordingLanes;
import io.kontuar.gateway.RememberedConversations;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.Event;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A visitor's conversation as the core would write it, entry by entry. */
final class Timeline {

    static final StaffId IRENA = new StaffId("s-irena");
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final RememberedConversations store;
    private final RecordingLanes lanes;
    private final Address visitor;
    private final ConversationId id;
    private final Instant openedAt;
    private Control control = Control.bot();
    private long seq;

    Timeline(
            String name,
            String visitor,
            RememberedConversations store,
            RecordingLanes lanes,
            Contacts contacts,
            int age) {
        this.store = store;
        this.lanes = lanes;
        this.visitor = Address.webChat("web-main", visitor);
        this.id = new ConversationId(name + "-" + visitor);
        this.openedAt = NOW.minusSeconds(age);
        contacts.resolve(this.visitor, Verification.CLAIMED, null, null, NOW);
        save();
    }

    ConversationId id() {
        return id;
    }

    Conversation conversation() {
        return store.find(id).orElseThrow();
    }

    Timeline customer(String clientId, String text) {
        ProviderMessageId provider = new ProviderMessageId(visitor.value() + "/" + clientId);
        return add(Direction.INBOUND, Author.CUSTOMER, new MessageContent.Text(text), visitor, provider);
    }

    Timeline bot(MessageContent content) {
        return add(Direction.OUTBOUND, Author.BOT, content, visitor, null);
    }

    Timeline agent(String text) {
        return add(Direction.OUTBOUND, Author.agent(IRENA), new MessageContent.Text(text), visitor, null);
    }

    Timeline agentTo(Address other, String text) {
        return add(Direction.OUTBOUND, Author.agent(IRENA), new MessageContent.Text(text), other, null);
    }

    Timeline note(String text) {
        return add(Direction.NOTE, Author.agent(IRENA), new MessageContent.Text(text), null, null);
    }

    Timeline notice(NoticeKind kind) {
        return add(Direction.SYSTEM, Author.SYSTEM, new MessageContent.Notice(kind, Map.of()), null, null);
    }

    Timeline held(Holder holder) {
        control = new Control(holder, control.epoch() + 1, holder == Holder.AGENT ? IRENA : null);
        return save();
    }

    /** Marks a message of ours. */
    Timeline delivered(long at, DeliveryState state) {
        Message message = store.after(id, at - 1, 1).getFirst();
        Delivery delivery = message.delivery();
        if (delivery != null) {
            store.put(message.with(delivery.becoming(state, null, null, NOW)));
        }
        return this;
    }

    /** What the core publishes after each commit. */
    void publish() {
        lanes.publish(new Event.Changed(
                Event.Subject.CONVERSATION, id.value(), conversation().version()));
    }

    MessageId messageId(long at) {
        return new MessageId(id.value() + "-" + at);
    }

    private Timeline add(
            Direction direction,
            Author author,
            MessageContent content,
            @Nullable Address address,
            @Nullable ProviderMessageId provider) {
        seq++;
        store.put(new Message(
                messageId(seq),
                id,
                seq,
                direction,
                author,
                content,
                address,
                address == null ? null : new ChannelAccountId("web-main"),
                provider,
                NOW,
                NOW,
                new CommandId("c-" + seq),
                direction == Direction.OUTBOUND ? Delivery.queued(NOW) : null));
        return save();
    }

    private Timeline save() {
        store.put(new Conversation(
                id,
                new CustomerSide(
                        ContactId.firstOf(visitor), AddressId.of(visitor), visitor, new ChannelAccountId("web-main")),
                "subject",
                Language.PL,
                new QueueId("orders"),
                control,
                null,
                0,
                Set.of(),
                new Progress(seq, seq, 0),
                new Moments(openedAt, NOW, control.holder() == Holder.QUEUE ? NOW : null, null, null),
                null,
                null,
                null,
                List.of(),
                List.of(),
                seq + 1));
        return this;
    }
}
