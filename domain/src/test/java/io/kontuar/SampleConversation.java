package io.kontuar;

import io.kontuar.channel.AddressId;
import io.kontuar.channel.Language;
import io.kontuar.contact.ContactId;
import io.kontuar.conversation.Control;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationTimer;
import io.kontuar.conversation.CustomerSide;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Moments;
import io.kontuar.conversation.PendingOffer;
import io.kontuar.conversation.Progress;
import io.kontuar.lane.CommandId;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A conversation in the making. */
public final class SampleConversation {
    private final ConversationId id;
    private ContactId contact = ContactId.firstOf(Samples.CUSTOMER);
    private QueueId queue = Samples.ORDERS;
    private Control control = Control.bot();
    private @Nullable PendingOffer offer;
    private int priority;
    private long lastSeq;
    private Moments moments = Moments.openedAt(Samples.NOW);
    private List<ConversationTimer> timers = List.of();
    private List<CommandId> applied = List.of();
    private long version;

    SampleConversation(ConversationId id) {
        this.id = id;
    }

    public SampleConversation of(ContactId customer) {
        contact = customer;
        return this;
    }

    public SampleConversation in(QueueId where) {
        queue = where;
        return this;
    }

    public SampleConversation waitingSince(Instant entered) {
        control = new Control(Holder.QUEUE, 2, null);
        moments = new Moments(moments.openedAt(), moments.updatedAt(), entered, entered, null);
        return this;
    }

    public SampleConversation offeredTo(StaffId agent) {
        offer = new PendingOffer(agent, Samples.NOW, Samples.minute(1));
        return this;
    }

    public SampleConversation heldBy(StaffId agent) {
        control = new Control(Holder.AGENT, 3, agent);
        return this;
    }

    public SampleConversation closedAt(Instant moment) {
        control = new Control(Holder.NOBODY, 4, null);
        moments = new Moments(moments.openedAt(), moment, null, null, moment);
        return this;
    }

    public SampleConversation changedAt(Instant moment) {
        moments = new Moments(
                moments.openedAt(), moment, moments.enteredQueueAt(), moments.unansweredSince(), moments.closedAt());
        return this;
    }

    public SampleConversation priority(int steps) {
        priority = steps;
        return this;
    }

    public SampleConversation timer(ConversationTimer.Kind kind, Instant due) {
        timers = List.of(new ConversationTimer(kind, due));
        return this;
    }

    public SampleConversation upTo(long seq) {
        lastSeq = seq;
        return this;
    }

    public SampleConversation applied(List<CommandId> commands) {
        applied = commands;
        return this;
    }

    /** With the version it was read with. */
    public SampleConversation version(long read) {
        version = read;
        return this;
    }

    public Conversation get() {
        return new Conversation(
                id,
                new CustomerSide(contact, AddressId.of(Samples.CUSTOMER), Samples.CUSTOMER, Samples.SMS_MAIN),
                "Gdzie jest paczka?",
                Language.PL,
                queue,
                control,
                offer,
                priority,
                Set.of("pl"),
                new Progress(lastSeq, lastSeq, 0),
                moments,
                null,
                null,
                "{\"step\":\"ask-number\"}",
                timers,
                applied,
                version);
    }
}
