package io.kontuar.conversation;

import io.kontuar.lane.CommandId;
import io.kontuar.lane.Lane;
import io.kontuar.lane.LaneMessage;
import io.kontuar.staff.Presence;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.StaffId;
import java.time.Instant;

/** What the router of a queue is asked; travels on the lane {@code routing}, in order per queue. */
public sealed interface RoutingCommand extends LaneMessage {
    Lane<RoutingCommand> LANE = new Lane<>("routing", RoutingCommand.class);

    QueueId queue();

    @Override
    default String key() {
        return queue().value();
    }

    /** Something may be waiting, or somebody may be free. */
    record Look(CommandId id, QueueId queue) implements RoutingCommand {}

    /** An agent wants this conversation; the router reserves and passes the claim on. */
    record ClaimByHand(CommandId id, QueueId queue, ConversationId conversation, StaffId agent)
            implements RoutingCommand {}

    /** The agent no longer has this conversation in hand or on offer. */
    record Release(CommandId id, QueueId queue, ConversationId conversation, StaffId agent, Why why)
            implements RoutingCommand {}

    /** Why an agent no longer has a conversation. */
    enum Why {
        DONE,
        DECLINED,
        EXPIRED
    }

    /** An agent changed presence. */
    record SetPresence(CommandId id, QueueId queue, StaffId agent, Presence presence, Instant at)
            implements RoutingCommand {}
}
