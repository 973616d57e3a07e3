package io.kontuar.conversation;

import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.NoticeKind;
import io.kontuar.conversation.ConversationCommand.Accept;
import io.kontuar.conversation.ConversationCommand.Claim;
import io.kontuar.conversation.ConversationCommand.Decline;
import io.kontuar.conversation.ConversationCommand.GiveToBot;
import io.kontuar.conversation.ConversationCommand.Offer;
import io.kontuar.conversation.ConversationCommand.ReturnToQueue;
import io.kontuar.conversation.ConversationCommand.TakeOver;
import io.kontuar.conversation.ConversationCommand.TransferToQueue;
import io.kontuar.staff.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** How a conversation passes between queue and agents. */
final class RoutingRules {
    /** An offer that was long on its way is not made: nobody could accept it in time. */
    private static final Duration LEAST_TIME = Duration.ofSeconds(2);

    private final Oversight oversight;
    private final ConversationSettings settings;

    RoutingRules(Oversight oversight, ConversationSettings settings) {
        this.oversight = oversight;
        this.settings = settings;
    }

    Decision offer(Offer command, ConversationChange change) {
        Conversation before = change.before();
        PendingOffer standing = before.offer();
        if (before.control().holder() != Holder.QUEUE || standing != null) {
            return Decision.refuse("not-waiting");
        }
        if (command.until().isBefore(change.now().plus(LEAST_TIME))) {
            return Decision.refuse("offer-late");
        }
        change.offerTo(command.agent(), command.until());
        change.fact(Fact.Kind.OFFERED, Map.of("agent", command.agent().value()));
        return Decision.APPLY;
    }

    Decision accept(Accept command, ConversationChange change) {
        if (!offeredTo(command.agent(), change)) {
            return Decision.refuse("offer-gone");
        }
        take(command.agent(), change);
        return Decision.APPLY;
    }

    Decision decline(Decline command, ConversationChange change) {
        if (!offeredTo(command.agent(), change)) {
            return Decision.refuse("offer-gone");
        }
        change.clearOffer();
        change.fact(Fact.Kind.OFFER_DECLINED, Map.of("agent", command.agent().value()));
        return Decision.APPLY;
    }

    Decision claim(Claim command, ConversationChange change) {
        return switch (change.before().control().holder()) {
            case NOBODY -> Decision.refuse("closed");
            case AGENT -> Decision.refuse("held");
            case QUEUE -> {
                take(command.agent(), change);
                yield Decision.APPLY;
            }
            case BOT -> {
                change.fact(Fact.Kind.HANDED_OVER, Map.of("reason", "claimed"));
                change.toQueue(change.before().queue(), change.now());
                take(command.agent(), change);
                yield Decision.APPLY;
            }
        };
    }

    /** The customer's wait for a person is over already, so this is not an answer once more. */
    Decision takeOver(TakeOver command, ConversationChange change) {
        StaffId from = change.before().control().agent();
        if (from == null || from.equals(command.by())) {
            return Decision.refuse("not-held");
        }
        if (!oversight.supervises(command.by(), change.before())) {
            return Decision.refuse("not-yours");
        }
        change.toAgent(command.by());
        change.fact(Fact.Kind.TAKEN_OVER, Map.of("from", from.value()));
        change.notice(NoticeKind.TAKEN_OVER, Map.of("agent", command.by().value(), "from", from.value()));
        return Decision.APPLY;
    }

    Decision transfer(TransferToQueue command, ConversationChange change) {
        Control control = change.before().control();
        if (control.holder() == Holder.AGENT && !oversight.maySteer(command.by(), change.before())) {
            return Decision.refuse("not-yours");
        }
        if (control.holder() == Holder.NOBODY) {
            return Decision.refuse("closed");
        }
        if (control.holder() == Holder.QUEUE) {
            change.fact(Fact.Kind.FLOWED_OUT, CustomerRules.waited(change));
        }
        change.fact(Fact.Kind.TRANSFERRED, Map.of("to", command.queue().value()));
        change.notice(
                NoticeKind.TRANSFERRED,
                Map.of("agent", command.by().value(), "queue", command.queue().value()));
        change.toQueue(command.queue(), change.now());
        return Decision.APPLY;
    }

    Decision giveBack(ReturnToQueue command, ConversationChange change) {
        if (change.before().control().holder() != Holder.AGENT || !oversight.maySteer(command.by(), change.before())) {
            return Decision.refuse("not-yours");
        }
        Instant entered = change.before().moments().enteredQueueAt();
        change.notice(NoticeKind.RETURNED_TO_QUEUE, Map.of("agent", command.by().value()));
        change.toQueue(change.before().queue(), entered == null ? change.now() : entered);
        return Decision.APPLY;
    }

    /** A phone call stays with people: whoever is on the line cannot be given to a bot by a command. */
    Decision giveToBot(GiveToBot command, ConversationChange change) {
        Conversation before = change.before();
        if (before.control().holder() != Holder.AGENT || !oversight.maySteer(command.by(), before)) {
            return Decision.refuse("not-yours");
        }
        ChannelKind channel = before.customer().replyTo().channel();
        if (channel == ChannelKind.VOICE) {
            return Decision.refuse("by-phone");
        }
        change.fact(Fact.Kind.GIVEN_TO_BOT, Map.of());
        change.toBot();
        change.handoff(null);
        change.notice(NoticeKind.GIVEN_TO_BOT, Map.of("agent", command.by().value()));
        if (channel != ChannelKind.EMAIL) {
            change.outbound(Author.BOT, new MessageContent.Text(BotWords.backAgain(before.language())));
        }
        change.arm(ConversationTimer.Kind.IDLE_CLOSE, change.now().plus(settings.idleClose()));
        if (before.progress().unanswered()) {
            change.arm(ConversationTimer.Kind.BOT_SILENT, change.now().plus(settings.botPatience()));
        }
        return Decision.APPLY;
    }

    private static boolean offeredTo(StaffId agent, ConversationChange change) {
        PendingOffer offer = change.before().offer();
        return offer != null && offer.agent().equals(agent);
    }

    private static void take(StaffId agent, ConversationChange change) {
        change.toAgent(agent);
        change.fact(Fact.Kind.ANSWERED, CustomerRules.waited(change));
        change.notice(NoticeKind.ASSIGNED, Map.of("agent", agent.value()));
        change.disarm(ConversationTimer.Kind.IDLE_CLOSE);
    }
}
