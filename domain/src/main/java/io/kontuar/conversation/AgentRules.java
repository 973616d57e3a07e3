package io.kontuar.conversation;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.ChannelParts;
import io.kontuar.channel.ChannelParts.NotSendable;
import io.kontuar.channel.ChannelParts.Sendable;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.NoticeKind;
import io.kontuar.channel.SendingPermissions;
import io.kontuar.channel.SendingRules;
import io.kontuar.conversation.ConversationCommand.AddNote;
import io.kontuar.conversation.ConversationCommand.Close;
import io.kontuar.conversation.ConversationCommand.Reopen;
import io.kontuar.conversation.ConversationCommand.Reply;
import io.kontuar.conversation.ConversationCommand.SendAgain;
import io.kontuar.conversation.ConversationCommand.SetPriority;
import io.kontuar.conversation.ConversationCommand.SetSubject;
import io.kontuar.conversation.ConversationCommand.Staleness;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an agent may do with a conversation. */
final class AgentRules {
    private static final int LOOK_BACK = 200;
    private static final int SUBJECT_LIMIT = 200;
    private final Messages messages;
    private final Oversight oversight;
    private final SendingPermissions permissions;

    AgentRules(Messages messages, Oversight oversight, SendingPermissions permissions) {
        this.messages = messages;
        this.oversight = oversight;
        this.permissions = permissions;
    }

    Decision reply(Reply command, ConversationChange change) {
        Conversation before = change.before();
        if (!before.control().heldBy(command.author())) {
            return Decision.refuse("not-yours");
        }
        if (command.staleness() == Staleness.REFUSE_WHEN_STALE && othersWroteSince(command)) {
            return Decision.STALE;
        }
        Address to = command.to();
        if (to != null && !to.equals(before.customer().replyTo())) {
            return Decision.refuse("address-moved");
        }
        return switch (sendable(before, command.content(), change.now())) {
            case NotSendable(String code) -> Decision.refuse(code);
            case Sendable(List<MessageContent> parts) -> {
                parts.forEach(part -> change.outbound(Author.agent(command.author()), part));
                yield command.content() instanceof MessageContent.Reaction ? Decision.APPLY : answered(change);
            }
        };
    }

    /** What the customer's channel lets through now; asked again at the moment of sending. */
    private ChannelParts sendable(Conversation to, MessageContent content, Instant now) {
        Address address = to.customer().replyTo();
        if (address.channel() == ChannelKind.VOICE) {
            return new NotSendable("by-phone");
        }
        return SendingRules.refusal(
                        address.channel(), content, permissions.of(to.customer().account(), AddressId.of(address)), now)
                .<ChannelParts>map(NotSendable::new)
                .orElseGet(() -> ChannelParts.of(address.channel(), content));
    }

    private static Decision answered(ConversationChange change) {
        Conversation before = change.before();
        boolean first = before.moments().unansweredSince() != null;
        change.answered(before.progress().lastInboundSeq());
        change.fact(Fact.Kind.AGENT_REPLIED, Map.of("answers", Boolean.toString(first)));
        return Decision.APPLY;
    }

    private boolean othersWroteSince(Reply command) {
        return messages.after(command.conversation(), command.againstSeq(), LOOK_BACK).stream()
                .anyMatch(message -> message.direction() == Direction.INBOUND
                        || (message.direction() == Direction.OUTBOUND
                                && !command.author().equals(message.author().staff())));
    }

    Decision sendAgain(SendAgain command, ConversationChange change) {
        if (!change.before().control().heldBy(command.author())) {
            return Decision.refuse("not-yours");
        }
        Optional<Message> found = messages.find(command.message())
                .filter(message -> message.conversation().equals(command.conversation()));
        if (found.isEmpty() || !mayGoAgain(found.get().delivery())) {
            return Decision.refuse("not-failed");
        }
        MessageContent content = found.get().content();
        if (sendable(change.before(), content, change.now()) instanceof NotSendable(String code)) {
            return Decision.refuse(code);
        }
        change.outbound(Author.agent(command.author()), content);
        return Decision.APPLY;
    }

    private static boolean mayGoAgain(@Nullable Delivery delivery) {
        return delivery != null
                && (delivery.state() == DeliveryState.FAILED || delivery.state() == DeliveryState.UNKNOWN);
    }

    Decision note(AddNote command, ConversationChange change) {
        change.note(Author.agent(command.author()), command.content());
        return Decision.APPLY;
    }

    Decision close(Close command, ConversationChange change) {
        Control control = change.before().control();
        if (control.holder() == Holder.NOBODY) {
            return Decision.refuse("closed");
        }
        if (control.holder() == Holder.AGENT && !oversight.maySteer(command.by(), change.before())) {
            return Decision.refuse("not-yours");
        }
        if (control.holder() == Holder.QUEUE) {
            change.fact(Fact.Kind.ABANDONED, CustomerRules.waited(change));
        }
        change.fact(Fact.Kind.CLOSED, Map.of("disposition", command.disposition()));
        change.notice(NoticeKind.CLOSED, Map.of("agent", command.by().value(), "disposition", command.disposition()));
        change.close(command.disposition());
        return Decision.APPLY;
    }

    Decision reopen(Reopen command, ConversationChange change) {
        if (!change.before().closed()) {
            return Decision.refuse("not-closed");
        }
        change.fact(Fact.Kind.REOPENED, Map.of());
        change.toAgent(command.by());
        change.notice(NoticeKind.REOPENED, Map.of("agent", command.by().value()));
        return Decision.APPLY;
    }

    Decision subject(SetSubject command, ConversationChange change) {
        if (command.subject().length() > SUBJECT_LIMIT) {
            return Decision.refuse("too-long");
        }
        change.subject(command.subject());
        return Decision.APPLY;
    }

    Decision priority(SetPriority command, ConversationChange change) {
        if (change.before().closed()) {
            return Decision.refuse("closed");
        }
        change.priority(command.priority());
        return Decision.APPLY;
    }
}
