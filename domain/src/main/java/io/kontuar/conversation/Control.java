package io.kontuar.conversation;

import io.kontuar.staff.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * The control token of a conversation. Every change of holder raises the epoch; a bot's answer that carries an older
 * epoch is refused, so that it never speaks over a person.
 *
 * @param agent the holding agent; there exactly when the holder is {@link Holder#AGENT}
 */
public record Control(Holder holder, long epoch, @Nullable StaffId agent) {
    public Control {
        if ((holder == Holder.AGENT) != (agent != null)) {
            throw new IllegalArgumentException("control: expected an agent exactly when one holds it, got " + holder);
        }
    }

    public static Control bot() {
        return new Control(Holder.BOT, 1, null);
    }

    Control to(Holder next) {
        return new Control(next, epoch + 1, null);
    }

    Control toAgent(StaffId next) {
        return new Control(Holder.AGENT, epoch + 1, next);
    }

    public boolean heldBy(StaffId staff) {
        return staff.equals(agent);
    }
}
