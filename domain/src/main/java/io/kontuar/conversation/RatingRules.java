package io.kontuar.conversation;

import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageContent.NoticeKind;
import io.kontuar.conversation.ConversationCommand.Rate;
import io.kontuar.staff.StaffId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a customer may say of how it was: once after each closing. */
final class RatingRules {
    /** Names the score in facts and notices. */
    private static final String SCORE = "score";

    private static final int LOOK_BACK = 50;
    private final Messages messages;

    RatingRules(Messages messages) {
        this.messages = messages;
    }

    Decision rate(Rate command, ConversationChange change) {
        if (!change.before().closed()) {
            return Decision.refuse("not-closed");
        }
        List<Message> recent = messages.before(command.conversation(), Long.MAX_VALUE, LOOK_BACK);
        if (ratedSinceClosing(recent)) {
            return Decision.refuse("rated");
        }
        String score = Integer.toString(command.score());
        Map<String, String> details = new TreeMap<>(Map.of(SCORE, score));
        lastAgent(recent, details);
        change.fact(Fact.Kind.RATED, details);
        change.notice(NoticeKind.RATED, Map.of(SCORE, score));
        if (command.comment() != null) {
            change.inboundAside(command.comment());
        }
        return Decision.APPLY;
    }

    private static boolean ratedSinceClosing(List<Message> recent) {
        for (Message message : recent.reversed()) {
            if (message.content() instanceof MessageContent.Notice notice) {
                if (notice.kind() == NoticeKind.RATED) {
                    return true;
                }
                if (notice.kind() == NoticeKind.CLOSED) {
                    return false;
                }
            }
        }
        return false;
    }

    /** Whose work it was: who wrote last to the customer. */
    private static void lastAgent(List<Message> recent, Map<String, String> details) {
        for (Message message : recent.reversed()) {
            StaffId staff = message.author().staff();
            if (message.direction() == Direction.OUTBOUND && staff != null) {
                details.put("agent", staff.value());
                return;
            }
        }
    }
}
