package io.kontuar.conversation;

import io.kontuar.channel.AddressId;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.InboundEvent.AddressesJoined;
import io.kontuar.channel.InboundEvent.CallAdvanced;
import io.kontuar.channel.InboundEvent.ConsentChanged;
import io.kontuar.channel.InboundEvent.DeliveryReceipt;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.InboundEvent.Unreadable;
import io.kontuar.channel.MailThread;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.SendingPermission;
import io.kontuar.channel.SendingPermissions;
import io.kontuar.channel.SendingRules;
import io.kontuar.contact.ContactAddress;
import io.kontuar.contact.ContactId;
import io.kontuar.contact.Contacts;
import io.kontuar.contact.Identities;
import io.kontuar.contact.IdentityLink;
import io.kontuar.lane.Handled;
import io.kontuar.lane.LaneHandler;
import io.kontuar.lane.LaneSend;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The consumer of the lane {@code inbound}: finds whose message it is and to which conversation it belongs, opens one
 * where there is none, and passes the message on to {@link ConversationCommands}. Receipts go to {@link Receipts}.
 */
public final class Intake implements LaneHandler<InboundEvent> {
    private final Contacts contacts;
    private final Conversations conversations;
    private final Messages messages;
    private final UnreadableEvents unreadable;
    private final Receipts receipts;
    private final SendingPermissions permissions;
    private final SamePerson samePerson;
    private final ConversationSettings settings;
    private final MailThreads threads;
    private final CallIntake calls;
    private final Clock clock;

    public Intake(
            Contacts contacts,
            Conversations conversations,
            Messages messages,
            UnreadableEvents unreadable,
            Receipts receipts,
            SendingPermissions permissions,
            ConversationSettings settings,
            Clock clock) {
        this.contacts = contacts;
        this.conversations = conversations;
        this.messages = messages;
        this.unreadable = unreadable;
        this.receipts = receipts;
        this.permissions = permissions;
        this.samePerson = new SamePerson(contacts);
        this.settings = settings;
        this.threads = new MailThreads(conversations, messages);
        this.calls = new CallIntake(contacts, samePerson, conversations, settings, clock);
        this.clock = clock;
    }

    @Override
    public Handled handle(InboundEvent event) {
        return switch (event) {
            case InboundMessage message -> take(message);
            case CallAdvanced advanced -> calls.take(advanced);
            case DeliveryReceipt receipt -> receipts.take(receipt);
            case AddressesJoined joined -> samePerson.join(joined, clock.instant());
            case ConsentChanged changed -> note(changed);
            case Unreadable raw -> {
                unreadable.save(raw);
                yield Handled.nothing();
            }
        };
    }

    /** A wish that comes again, or after a later one, changes nothing. */
    private Handled note(ConsentChanged changed) {
        permissions.note(
                changed.account(),
                AddressId.of(changed.sender()),
                switch (changed.consent()) {
                    case STOPPED -> SendingPermission.stopped(changed.at());
                    case RESUMED -> SendingPermission.resumed(changed.at());
                });
        return Handled.nothing();
    }

    private Handled take(InboundMessage message) {
        MailThread thread = message.thread();
        if (thread != null && thread.automatic()) {
            return automatic(message, thread);
        }
        ContactAddress from = contacts.resolve(
                message.sender(), message.verification(), message.senderName(), message.language(), clock.instant());
        samePerson.underOtherSpelling(from, clock.instant());
        samePerson.callingAndWriting(from, clock.instant());
        if (SendingRules.hasWindow(message.sender().channel())) {
            permissions.note(
                    message.account(), AddressId.of(message.sender()), SendingPermission.heard(message.providerTime()));
        }
        Optional<Conversation> continued = thread == null
                ? continued(message, from)
                : threads.conversation(message.account(), message.sender(), thread);
        if (continued.isEmpty() && alreadyStored(message)) {
            return Handled.nothing();
        }
        ConversationId conversation = continued.map(Conversation::id).orElseGet(() -> open(message, from));
        List<LaneSend<?>> sends = new ArrayList<>();
        sends.add(append(message, conversation));
        if (conversation.equals(ConversationId.openedBy(message.id()))) {
            sends.add(index(message, IndexLook.Subject.CUSTOMER, from.contact().value()));
            sends.add(index(message, IndexLook.Subject.CONVERSATION, conversation.value()));
        }
        return Handled.sending(sends);
    }

    private static LaneSend<ConversationCommand> append(InboundMessage message, ConversationId conversation) {
        return LaneSend.of(
                ConversationCommand.LANE,
                new ConversationCommand.Append(message.id().derive("append"), conversation, message));
    }

    /** A machine's answer to a conversation is kept there; one to nothing that we know opens none and is kept for people. */
    private Handled automatic(InboundMessage message, MailThread thread) {
        return threads.conversation(message.account(), message.sender(), thread)
                .map(conversation -> Handled.sending(List.of(append(message, conversation.id()))))
                .orElseGet(() -> keep(message));
    }

    private Handled keep(InboundMessage message) {
        if (message.content() instanceof MessageContent.Media media) {
            unreadable.save(new Unreadable(
                    message.id(),
                    message.account(),
                    "an automatic answer to nothing known",
                    media.attachments().getLast(),
                    message.receivedAt()));
        }
        return Handled.nothing();
    }

    private static LaneSend<IndexLook> index(InboundMessage message, IndexLook.Subject subject, String id) {
        return LaneSend.of(IndexLook.LANE, new IndexLook(message.id().derive("index-" + subject), subject, id));
    }

    private Optional<Conversation> continued(InboundMessage message, ContactAddress from) {
        Instant closedAfter = clock.instant().minus(settings.reopenWithin());
        return Continuation.of(
                message.sender(), conversations.openOrClosedAfter(surelySame(from.contact()), closedAfter));
    }

    /**
     * The contacts whose conversation this one may continue. Who only knew an order's number and address, or only called
     * from the same number, is shown to staff as the same customer, and does not get into that customer's open conversation.
     */
    private Set<ContactId> surelySame(ContactId contact) {
        List<IdentityLink> sure = contacts.linksAround(contact).stream()
                .filter(link -> !SamePerson.isWeak(link))
                .toList();
        return new Identities(sure).customer(contact);
    }

    /** A provider may deliver again after days; that must not open a new, empty conversation. */
    private boolean alreadyStored(InboundMessage message) {
        return messages.inbound(message.account(), message.providerId()).isPresent();
    }

    private ConversationId open(InboundMessage message, ContactAddress from) {
        Conversation fresh = Opening.of(message, from, settings, clock.instant());
        Fact opened = new Fact(
                message.id().derive("opened").value(),
                Fact.Kind.OPENED,
                fresh.moments().openedAt(),
                fresh.id(),
                fresh.queue(),
                null,
                message.sender().channel(),
                Map.of());
        conversations.open(fresh, List.of(opened));
        return fresh.id();
    }
}
