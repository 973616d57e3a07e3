package io.kontuar.console.desk;

import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Visibility;
import io.kontuar.staff.Staff;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a viewer may do with a conversation that the viewer sees. Only its holder speaks to the customer; the holder moves
 * and closes it; whoever serves the queue may take what no agent holds. Who supervises the queue may move and close all of
 * its conversations, and take one over from the agent who holds it. Who sees it only for holding another one of the same
 * customer reads and does nothing.
 */
public final class Rights {
    private Rights() {}

    public static Set<Action> of(Staff viewer, Conversation conversation) {
        Set<Action> may = EnumSet.noneOf(Action.class);
        if (!Visibility.atHand(viewer, conversation)) {
            return may;
        }
        may.add(Action.NOTE);
        if (conversation.closed()) {
            may.add(Action.REOPEN);
            return may;
        }
        if (conversation.control().heldBy(viewer.id())) {
            may.addAll(EnumSet.of(Action.REPLY, Action.TRANSFER, Action.CLOSE, Action.RETURN));
        } else if (conversation.control().holder() != Holder.AGENT) {
            may.add(Action.CLAIM);
            if (viewer.supervises(conversation.queue())) {
                may.addAll(EnumSet.of(Action.TRANSFER, Action.CLOSE));
            }
        } else if (viewer.supervises(conversation.queue())) {
            may.addAll(EnumSet.of(Action.TAKE_OVER, Action.TRANSFER, Action.CLOSE, Action.RETURN));
        }
        return may;
    }

    /** Whether the viewer may change subject and priority. */
    public static boolean mayArrange(Staff viewer, Conversation conversation) {
        return conversation.control().heldBy(viewer.id()) || viewer.supervises(conversation.queue());
    }
}
