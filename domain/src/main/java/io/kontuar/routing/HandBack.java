package io.kontuar.routing;

import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationCommand;
import io.kontuar.conversation.ConversationLists;
import io.kontuar.conversation.ConversationLists.ListQuery;
import io.kontuar.conversation.ConversationLists.Row;
import io.kontuar.conversation.PendingOffer;
import io.kontuar.conversation.RoutingCommand;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.LaneSender;
import io.kontuar.staff.Presence;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffMembers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Gives back what members have who no longer work here: what they hold to the queue it came from, the wait so far counted
 * on; what they are offered to the next; their capacity. Swept every minute besides, so that what was on its way to them
 * when they left strands nobody. Sent twice is harmless: the ids derive from what is given back.
 */
public final class HandBack {
    private static final int AT_ONCE = 200;
    private final StaffMembers staff;
    private final ConversationLists lists;
    private final Workloads workloads;
    private final LaneSender lanes;
    private final Clock clock;

    public HandBack(StaffMembers staff, ConversationLists lists, Workloads workloads, LaneSender lanes, Clock clock) {
        this.staff = staff;
        this.lists = lists;
        this.workloads = workloads;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Looks at every member who is disabled. */
    public void sweep() {
        staff.all().stream().filter(member -> !member.enabled()).forEach(this::of);
    }

    /** Gives back what this member has, if anything. */
    public void of(Staff gone) {
        List<LaneSend<?>> sends = new ArrayList<>();
        lists.page(new ListQuery.HeldBy(gone.id()), null, AT_ONCE).stream()
                .map(Row::conversation)
                .forEach(held -> sends.add(back(gone, held)));
        lists.page(new ListQuery.OfferedTo(gone.id()), null, AT_ONCE).stream()
                .map(Row::conversation)
                .forEach(offered -> sends.add(declined(gone, offered)));
        workloads
                .find(gone.id())
                .filter(load -> load.presence() != Presence.OFFLINE)
                .ifPresent(load -> gone.queues().stream()
                        .min(Comparator.comparing(QueueId::value))
                        .ifPresent(queue -> sends.add(offline(gone, load, queue))));
        if (!sends.isEmpty()) {
            lanes.send(sends);
        }
    }

    private static LaneSend<?> back(Staff gone, Conversation held) {
        CommandId id = id(held, "epoch-" + held.control().epoch());
        return LaneSend.of(ConversationCommand.LANE, new ConversationCommand.ReturnToQueue(id, held.id(), gone.id()));
    }

    private static LaneSend<?> declined(Staff gone, Conversation offered) {
        PendingOffer offer = offered.offer();
        CommandId id =
                id(offered, "offer-" + (offer == null ? "" : offer.offeredAt().toEpochMilli()));
        return LaneSend.of(ConversationCommand.LANE, new ConversationCommand.Decline(id, offered.id(), gone.id()));
    }

    private LaneSend<?> offline(Staff gone, Workload load, QueueId queue) {
        CommandId id = new CommandId("hand-back/" + gone.id().value() + "/" + load.version());
        return LaneSend.of(
                RoutingCommand.LANE,
                new RoutingCommand.SetPresence(id, queue, gone.id(), Presence.OFFLINE, clock.instant()));
    }

    private static CommandId id(Conversation conversation, String part) {
        return new CommandId("hand-back/" + conversation.id().value() + "/" + part);
    }
}
