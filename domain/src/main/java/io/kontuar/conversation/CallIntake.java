package io.kontuar.conversation;

import io.kontuar.channel.Address;
import io.kontuar.channel.CallStep;
import io.kontuar.channel.InboundEvent.CallAdvanced;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.channel.Verification;
import io.kontuar.contact.ContactAddress;
import io.kontuar.contact.Contacts;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.Handled;
import io.kontuar.lane.LaneSend;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the conversation of a phone call, or opens it: a call is one of its own and continues no other, since its caller's
 * number proves nothing and two callers may show the same one.
 */
final class CallIntake {
    private final Contacts contacts;
    private final SamePerson samePerson;
    private final Conversations conversations;
    private final ConversationSettings settings;
    private final Clock clock;

    CallIntake(
            Contacts contacts,
            SamePerson samePerson,
            Conversations conversations,
            ConversationSettings settings,
            Clock clock) {
        this.contacts = contacts;
        this.samePerson = samePerson;
        this.conversations = conversations;
        this.settings = settings;
        this.clock = clock;
    }

    Handled take(CallAdvanced event) {
        CommandId opening = CallAdvanced.opening(event.account(), event.call());
        ConversationId id = ConversationId.openedBy(opening);
        Optional<Conversation> known = conversations.find(id);
        List<LaneSend<?>> sends = new ArrayList<>();
        Address caller = known.isPresent() ? known.get().customer().replyTo() : event.caller();
        if (known.isEmpty()) {
            open(opening, event, sends);
        }
        sends.addFirst(LaneSend.of(ConversationCommand.LANE, command(event, id, caller)));
        return Handled.sending(sends);
    }

    private static ConversationCommand command(CallAdvanced event, ConversationId id, Address caller) {
        return event.step() == CallStep.SPOKE && event.content() != null && event.providerId() != null
                ? new ConversationCommand.Append(
                        event.id().derive("append"),
                        id,
                        said(event.id(), event, caller, event.providerId(), event.content()))
                : new ConversationCommand.AdvanceCall(event.id().derive("advance"), id, event);
    }

    private void open(CommandId opening, CallAdvanced event, List<LaneSend<?>> sends) {
        ContactAddress from =
                contacts.resolve(event.caller(), Verification.CLAIMED, null, event.language(), clock.instant());
        samePerson.callingAndWriting(from, clock.instant());
        InboundMessage first = said(
                opening,
                event,
                event.caller(),
                new ProviderMessageId(event.call().value()),
                new MessageContent.Text(""));
        Conversation fresh = Opening.of(first, from, settings, clock.instant());
        Fact opened = new Fact(
                opening.derive("opened").value(),
                Fact.Kind.OPENED,
                fresh.moments().openedAt(),
                fresh.id(),
                fresh.queue(),
                null,
                event.caller().channel(),
                Map.of());
        conversations.open(fresh, List.of(opened));
        sends.add(index(event, IndexLook.Subject.CUSTOMER, from.contact().value()));
        sends.add(index(event, IndexLook.Subject.CONVERSATION, fresh.id().value()));
    }

    /** A caller's words, as any other channel would bring them. */
    static InboundMessage said(
            CommandId id, CallAdvanced event, Address caller, ProviderMessageId providerId, MessageContent content) {
        return new InboundMessage(
                id,
                event.account(),
                caller,
                null,
                providerId,
                content,
                event.at(),
                event.at(),
                Verification.CLAIMED,
                event.language());
    }

    private static LaneSend<IndexLook> index(CallAdvanced event, IndexLook.Subject subject, String id) {
        return LaneSend.of(IndexLook.LANE, new IndexLook(event.id().derive("index-" + subject), subject, id));
    }
}
