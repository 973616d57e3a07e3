package io.kontuar.conversation;

import io.kontuar.channel.SendingRules;
import io.kontuar.lane.LaneSend;
import org.jspecify.annotations.Nullable;

/**
 * The word to people that a message failed or may have. Whoever finds out tells, perhaps again after a crash, and always
 * under the same id: once for the failing of a message, once for its being unknown.
 */
final class Trouble {
    private Trouble() {}

    /** What is to be told of a message in this state; null when nothing is, as of a notice: nobody waits for it. */
    static @Nullable LaneSend<?> of(Message message, Delivery delivery) {
        if (message.author().kind() == Author.Kind.NOTICE) {
            return null;
        }
        return switch (delivery.state()) {
            case FAILED -> failed(message, code(delivery));
            case UNKNOWN -> tell(message, "unknown", "unknown");
            case QUEUED, SENDING, SENT, DELIVERED, READ -> null;
        };
    }

    /** Who asked for nothing more is no ticket for anybody. */
    private static @Nullable LaneSend<?> failed(Message message, String code) {
        return code.equals(SendingRules.OPTED_OUT) ? null : tell(message, "failed", code);
    }

    private static LaneSend<?> tell(Message message, String what, String reason) {
        return LaneSend.of(
                ConversationCommand.LANE,
                new ConversationCommand.DeliveryTrouble(
                        message.command().derive("trouble-" + message.seq() + "-" + what),
                        message.conversation(),
                        message.id(),
                        reason));
    }

    /** A refusal is kept as code and reason, a receipt's failure as its code alone. */
    private static String code(Delivery failed) {
        String reason = failed.reason();
        if (reason == null) {
            return "failed";
        }
        int colon = reason.indexOf(": ");
        return colon > 0 ? reason.substring(0, colon) : reason;
    }
}
