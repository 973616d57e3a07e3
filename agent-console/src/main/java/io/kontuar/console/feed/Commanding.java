package io.kontuar.console.feed;

import io.kontuar.console.api.Codes;
import io.kontuar.console.desk.Action;
import io.kontuar.console.desk.Rights;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.PendingOffer;
import io.kontuar.conversation.RoutingCommand;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.Event.Outcome;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.LaneSender;
import io.kontuar.routing.Queues;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.Staff;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks what somebody asks for and puts it onto its lane; refuses at once what is not theirs to ask. */
final class Commanding {
    private final FeedStore store;
    private final Queues queues;
    private final Letters letters;
    private final LaneSender lanes;
    private final Clock clock;

    Commanding(FeedStore store, Queues queues, Letters letters, LaneSender lanes, Clock clock) {
        this.store = store;
        this.queues = queues;
        this.letters = letters;
        this.lanes = lanes;
        this.clock = clock;
    }

    void take(ConsoleConnection connection, ClientFrame.Command frame) {
        Staff staff = connection.viewer().staff();
        CommandId id = Pending.idOf(staff.id(), frame.id());
        Verdict verdict = switch (frame.command()) {
            case StaffCommand.SetPresence presence -> presence(id, staff, presence);
            case StaffCommand.OfConversation command -> ofConversation(id, staff, command);
        };
        switch (verdict) {
            case Verdict.Send send
            when frame.command() instanceof StaffCommand.SetPresence -> {
                lanes.send(List.of(send.send()));
                // Durable and never refused: the router has nothing to answer.
                answer(connection, frame, Outcome.APPLIED, null);
            }
            case Verdict.Send send -> {
                connection.pending().add(id, new Pending.Command(frame.id(), againstSeq(frame.command())));
                lanes.send(List.of(send.send()));
            }
            case Verdict.Refuse refuse -> answer(connection, frame, Outcome.REFUSED, refuse.reason());
        }
    }

    private static void answer(
            ConsoleConnection connection, ClientFrame.Command frame, Outcome outcome, @Nullable String reason) {
        connection.send(new ServerFrame.Answered(frame.id(), Codes.of(outcome), reason, null));
    }

    /** What is to be done with a command. */
    sealed interface Verdict {
        record Send(LaneSend<?> send) implements Verdict {}

        /** @param reason a code that the console knows a sentence for */
        record Refuse(String reason) implements Verdict {}
    }

    /** Any one queue of the agent will do: its router looks at all of them. */
    private Verdict presence(CommandId id, Staff staff, StaffCommand.SetPresence presence) {
        Optional<QueueId> first = staff.queues().stream().min(Comparator.comparing(QueueId::value));
        return first.<Verdict>map(queue -> new Verdict.Send(LaneSend.of(
                        RoutingCommand.LANE,
                        new RoutingCommand.SetPresence(id, queue, staff.id(), presence.presence(), clock.instant()))))
                .orElseGet(() -> new Verdict.Refuse("no-queues"));
    }

    private Verdict ofConversation(CommandId id, Staff staff, StaffCommand.OfConversation command) {
        ConversationId conversation = command.conversation();
        Optional<Conversation> stored = store.conversations().find(conversation);
        boolean again = stored.filter(found -> hasApplied(found, id)).isPresent();
        if (!again) {
            Optional<Conversation> seen =
                    stored.filter(found -> store.visibility().sees(staff, found));
            if (seen.isEmpty()) {
                return new Verdict.Refuse("not-found");
            }
            if (!allowed(staff, seen.get(), command)) {
                return new Verdict.Refuse("not-allowed");
            }
        }
        return stored.map(found -> letters.write(id, staff.id(), found, command))
                .orElseGet(() -> new Verdict.Refuse("not-found"));
    }

    /** Sent again because its answer was lost: the lane answers again, whatever has become of the conversation since. */
    private static boolean hasApplied(Conversation conversation, CommandId id) {
        return conversation.applied().stream()
                .anyMatch(applied -> Pending.root(applied).equals(id.value()));
    }

    private boolean allowed(Staff staff, Conversation conversation, StaffCommand.OfConversation command) {
        return switch (command) {
            case StaffCommand.Reply reply -> may(Action.REPLY, staff, conversation);
            case StaffCommand.ReplyWithTemplate reply -> may(Action.REPLY, staff, conversation);
            case StaffCommand.SendAgain again -> may(Action.REPLY, staff, conversation);
            case StaffCommand.React react -> may(Action.REPLY, staff, conversation);
            case StaffCommand.Note note -> may(Action.NOTE, staff, conversation);
            case StaffCommand.Accept accept -> offered(staff, conversation);
            case StaffCommand.Decline decline -> offered(staff, conversation);
            case StaffCommand.Claim claim -> may(Action.CLAIM, staff, conversation);
            case StaffCommand.TakeOver over -> may(Action.TAKE_OVER, staff, conversation);
            case StaffCommand.Return back -> may(Action.RETURN, staff, conversation);
            case StaffCommand.GiveToBot give -> may(Action.GIVE_TO_BOT, staff, conversation);
            case StaffCommand.Transfer transfer ->
                may(Action.TRANSFER, staff, conversation)
                        && queues.find(transfer.queue()).isPresent();
            case StaffCommand.Close close -> may(Action.CLOSE, staff, conversation);
            case StaffCommand.Reopen reopen -> may(Action.REOPEN, staff, conversation);
            case StaffCommand.SetSubject subject -> may(Action.SUBJECT, staff, conversation);
            case StaffCommand.SetPriority priority -> may(Action.PRIORITY, staff, conversation);
        };
    }

    private static boolean may(Action action, Staff staff, Conversation conversation) {
        return Rights.of(staff, conversation).contains(action);
    }

    private static boolean offered(Staff staff, Conversation conversation) {
        PendingOffer offer = conversation.offer();
        return offer != null && offer.agent().equals(staff.id());
    }

    private static @Nullable Long againstSeq(StaffCommand command) {
        return command instanceof StaffCommand.Reply reply ? Long.valueOf(reply.againstSeq()) : null;
    }

    static LaneSend<?> onto(ConversationCommand command) {
        return LaneSend.of(ConversationCommand.LANE, command);
    }
}
