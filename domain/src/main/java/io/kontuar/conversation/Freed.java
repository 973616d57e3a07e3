package io.kontuar.conversation;

import io.kontuar.channel.CallStep;
import io.kontuar.conversation.RoutingCommand.Why;
import io.kontuar.lane.LaneSend;
import io.kontuar.staff.StaffId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Agents who had a conversation in hand or on offer and have it no longer: the router gives their capacity back. */
final class Freed {
    private Freed() {}

    /** By what the command changed. */
    static Stream<LaneSend<?>> by(ConversationCommand command, Conversation before, Conversation after) {
        return releases(command, after, having(before));
    }

    /**
     * By a command seen again, when what was before is gone: whom the command itself names. Where it names nobody (an
     * expired offer, a supervisor's doing), the router finds out for itself once the agent seems to be full.
     */
    static Stream<LaneSend<?>> again(ConversationCommand command, Conversation after) {
        return releases(command, after, named(command));
    }

    /** By a refusal: an agent whose capacity was reserved in vain. */
    static List<LaneSend<?>> refused(ConversationCommand command, Conversation now) {
        Set<StaffId> reserved = switch (command) {
            case ConversationCommand.Offer offer -> Set.of(offer.agent());
            case ConversationCommand.Claim claim -> Set.of(claim.agent());
            default -> Set.<StaffId>of();
        };
        return releases(command, now, reserved).toList();
    }

    private static Set<StaffId> named(ConversationCommand command) {
        return switch (command) {
            case ConversationCommand.Decline decline -> Set.of(decline.agent());
            case ConversationCommand.Close close -> Set.of(close.by());
            case ConversationCommand.TransferToQueue transfer -> Set.of(transfer.by());
            case ConversationCommand.ReturnToQueue back -> Set.of(back.by());
            case ConversationCommand.GiveToBot give -> Set.of(give.by());
            default -> Set.of();
        };
    }

    private static Stream<LaneSend<?>> releases(
            ConversationCommand command, Conversation after, Set<StaffId> candidates) {
        Set<StaffId> still = having(after);
        return candidates.stream()
                .filter(agent -> !still.contains(agent))
                .map(agent -> LaneSend.of(
                        RoutingCommand.LANE,
                        new RoutingCommand.Release(
                                command.id().derive("release-" + agent.value()),
                                after.queue(),
                                after.id(),
                                agent,
                                why(command))));
    }

    private static Why why(ConversationCommand command) {
        return switch (command) {
            case ConversationCommand.Decline decline -> Why.DECLINED;
            case ConversationCommand.TimerFired fired -> Why.EXPIRED;
            case ConversationCommand.AdvanceCall advance
            when advance.event().step() == CallStep.NOT_REACHED -> Why.DECLINED;
            default -> Why.DONE;
        };
    }

    private static Set<StaffId> having(Conversation conversation) {
        Set<StaffId> agents = new HashSet<>();
        if (conversation.control().agent() != null) {
            agents.add(conversation.control().agent());
        }
        if (conversation.offer() != null) {
            agents.add(conversation.offer().agent());
        }
        return agents;
    }
}
