package io.kontuar.console.desk;

import io.kontuar.channel.ChannelKind;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Visibility;
import io.kontuar.staff.Staff;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a viewer may do with a conversation that the viewer sees. Only its holder speaks to the customer; the holder names,
 * moves and closes it; whoever serves the queue may take what no agent holds, and say how urgent it is. Who supervises the
 * queue may name, move and close all of its conversations, and take one over from the agent who holds it. What an agent holds
 * may be given back to the queue or, but for calls, to the bot. Who sees it only
 * for holding another one of the same customer reads and does nothing.
 */
public final class Rights {
    private Rights() {}

    public static Set<Action> of(Staff viewer, Conversation conversation) {
        Set<Action> may = EnumSet.noneOf(Action.class);
        if (!Visibility.atHand(viewer, conversation)) {
            return may;
        }
        boolean supervises = viewer.supervises(conversation.queue());
        boolean holds = conversation.control().heldBy(viewer.id());
        may.add(Action.NOTE);
        if (holds || supervises) {
            may.add(Action.SUBJECT);
        }
        if (conversation.closed()) {
            may.add(Action.REOPEN);
            return may;
        }
        boolean free = conversation.control().holder() != Holder.AGENT;
        if (holds || supervises || free) {
            may.add(Action.PRIORITY);
        }
        if (holds) {
            may.addAll(EnumSet.of(Action.REPLY, Action.TRANSFER, Action.CLOSE, Action.RETURN));
            if (PhoneDesk.number(conversation).isPresent()) {
                may.add(Action.CALL);
            }
        } else if (free) {
            may.add(Action.CLAIM);
            if (supervises) {
                may.addAll(EnumSet.of(Action.TRANSFER, Action.CLOSE));
            }
        } else if (supervises) {
            may.addAll(EnumSet.of(Action.TAKE_OVER, Action.TRANSFER, Action.CLOSE, Action.RETURN));
        }
        if (may.contains(Action.RETURN) && conversation.customer().replyTo().channel() != ChannelKind.VOICE) {
            may.add(Action.GIVE_TO_BOT);
        }
        return may;
    }
}
