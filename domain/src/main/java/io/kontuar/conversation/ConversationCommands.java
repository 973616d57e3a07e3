package io.kontuar.conversation;

import io.kontuar.channel.MessageId;
import io.kontuar.channel.SendingPermissions;
import io.kontuar.conversation.Conversations.Written;
import io.kontuar.lane.Event;
import io.kontuar.lane.Event.Answered;
import io.kontuar.lane.Event.Outcome;
import io.kontuar.lane.Handled;
import io.kontuar.lane.LaneHandler;
import io.kontuar.lane.LaneSend;
import io.kontuar.staff.StaffMembers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The consumer of the lane {@code commands} and the only writer of conversations and their messages. The rules decide
 * over a {@link ConversationChange}; what they made of it is written at once; what follows is returned for the lanes. A
 * command seen again writes nothing and returns the same.
 */
public final class ConversationCommands implements LaneHandler<ConversationCommand> {
    private static final int TRIES = 5;
    private final Conversations conversations;
    private final Messages messages;
    private final CustomerRules customer;
    private final BotRules bot = new BotRules();
    private final RoutingRules routing;
    private final AgentRules agent;
    private final TimerRules timers;
    private final MediaRules media;
    private final CallRules call;
    private final MailRules mail;
    private final RatingRules rating;
    private final NoticeRules notices;
    private final Consequences consequences;
    private final ConversationSettings settings;
    private final Clock clock;

    public ConversationCommands(
            Conversations conversations,
            Messages messages,
            Deliveries deliveries,
            StaffMembers staff,
            SendingPermissions permissions,
            ConversationSettings settings,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.customer = new CustomerRules(settings, messages);
        Oversight oversight = new Oversight(staff);
        this.routing = new RoutingRules(oversight, settings);
        this.agent = new AgentRules(messages, oversight, permissions);
        this.media = new MediaRules(messages);
        this.mail = new MailRules(messages);
        this.rating = new RatingRules(messages);
        this.notices = new NoticeRules(messages);
        this.timers = new TimerRules(deliveries, media, mail, settings.unknownPatience());
        this.call = new CallRules(messages);
        this.consequences = new Consequences(settings.gathering());
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Handled handle(ConversationCommand command) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Conversation> found = conversations.find(command.conversation());
            if (found.isEmpty() && command instanceof ConversationCommand.WriteFirst first) {
                conversations.open(Opening.of(first, settings, clock.instant()), List.of());
                continue;
            }
            if (found.isEmpty() && command instanceof ConversationCommand.Notify notice) {
                conversations.open(Opening.of(notice, settings, clock.instant()), List.of());
                continue;
            }
            if (found.isEmpty()) {
                return answered(command, Outcome.REFUSED, "no-such-conversation", List.of());
            }
            Handled handled = apply(command, found.get());
            if (handled != null) {
                return handled;
            }
        }
        throw new IllegalStateException("conversation " + command.conversation().value() + " changed under " + TRIES
                + " tries of one command: is there a second writer?");
    }

    /** Null when another writer was first. */
    private @Nullable Handled apply(ConversationCommand command, Conversation before) {
        if (before.hasApplied(command.id())) {
            return again(command, before);
        }
        ConversationChange change = new ConversationChange(before, command.id(), clock.instant());
        return switch (decide(command, change)) {
            case Decision.Refuse refuse ->
                answered(command, Outcome.REFUSED, refuse.reason(), Freed.refused(command, before));
            case Decision.Stale stale -> answered(command, Outcome.STALE, null, List.of());
            case Decision.Apply apply -> write(command, change);
        };
    }

    private Decision decide(ConversationCommand command, ConversationChange change) {
        return switch (command) {
            case ConversationCommand.Append append -> customer.append(append, change);
            case ConversationCommand.CustomerLeft left -> customer.left(left, change);
            case ConversationCommand.BotTurnDone done -> bot.turnDone(done, change);
            case ConversationCommand.WriteFirst first -> bot.writeFirst(first, change);
            case ConversationCommand.Notify notice -> notices.tell(notice, change);
            case ConversationCommand.Offer offer -> routing.offer(offer, change);
            case ConversationCommand.Accept accept -> routing.accept(accept, change);
            case ConversationCommand.Decline decline -> routing.decline(decline, change);
            case ConversationCommand.Claim claim -> routing.claim(claim, change);
            case ConversationCommand.TakeOver over -> routing.takeOver(over, change);
            case ConversationCommand.TransferToQueue transfer -> routing.transfer(transfer, change);
            case ConversationCommand.ReturnToQueue back -> routing.giveBack(back, change);
            case ConversationCommand.GiveToBot give -> routing.giveToBot(give, change);
            case ConversationCommand.Reply reply -> agent.reply(reply, change);
            case ConversationCommand.SendAgain send -> agent.sendAgain(send, change);
            case ConversationCommand.AddNote note -> agent.note(note, change);
            case ConversationCommand.Close close -> agent.close(close, change);
            case ConversationCommand.Reopen reopen -> agent.reopen(reopen, change);
            case ConversationCommand.SetSubject subject -> agent.subject(subject, change);
            case ConversationCommand.SetPriority priority -> agent.priority(priority, change);
            case ConversationCommand.TimerFired fired -> timers.fired(fired, change);
            case ConversationCommand.DeliveryTrouble trouble -> timers.trouble(trouble, change);
            case ConversationCommand.AdvanceCall advance -> call.advanced(advance, change);
            case ConversationCommand.MediaArrived arrived -> media.arrived(arrived, change);
            case ConversationCommand.SendByMail copy -> mail.copy(copy, change);
            case ConversationCommand.Rate rate -> rating.rate(rate, change);
        };
    }

    private @Nullable Handled write(ConversationCommand command, ConversationChange change) {
        ConversationWrite write = change.toWrite();
        Written written = conversations.write(write);
        return switch (written) {
            case DONE -> {
                List<LaneSend<?>> sends = new ArrayList<>(
                        Freed.by(command, change.before(), write.next()).toList());
                sends.addAll(consequences.of(command, write.next(), write.messages()));
                yield applied(command, write.next().version() + 1, sends);
            }
            case VERSION_CONFLICT -> null;
            case DUPLICATE_MESSAGE -> Handled.nothing();
            case TOO_LARGE -> tooLarge(command);
        };
    }

    /** What a customer wrote is parked for a person to look at; whoever else asked for it is told. */
    private static Handled tooLarge(ConversationCommand command) {
        if (command instanceof ConversationCommand.Append) {
            throw new IllegalArgumentException(
                    "conversation " + command.conversation().value() + ": message of command "
                            + command.id().value() + " is larger than the store takes");
        }
        return answered(command, Outcome.REFUSED, "too-large", List.of());
    }

    private Handled again(ConversationCommand command, Conversation stored) {
        List<LaneSend<?>> sends = new ArrayList<>(Freed.again(command, stored).toList());
        sends.addAll(consequences.of(command, stored, madeBy(command)));
        return applied(command, stored.version(), sends);
    }

    private List<Message> madeBy(ConversationCommand command) {
        List<Message> made = new ArrayList<>();
        Optional<Message> next = messages.find(MessageId.of(command.id(), 0));
        while (next.isPresent()) {
            made.add(next.get());
            next = messages.find(MessageId.of(command.id(), made.size()));
        }
        return made;
    }

    private static Handled applied(ConversationCommand command, long version, List<LaneSend<?>> sends) {
        String conversation = command.conversation().value();
        return new Handled(
                sends,
                List.of(
                        new Event.Changed(Event.Subject.CONVERSATION, conversation, version),
                        new Answered(command.id(), conversation, Outcome.APPLIED, null)));
    }

    private static Handled answered(
            ConversationCommand command, Outcome outcome, @Nullable String reason, List<LaneSend<?>> sends) {
        return new Handled(
                sends, List.of(new Answered(command.id(), command.conversation().value(), outcome, reason)));
    }
}
