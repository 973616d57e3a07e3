package io.kontuar.conversation;

import io.kontuar.channel.CallStep;
import io.kontuar.channel.MessageContent.Notice;
import io.kontuar.channel.MessageContent.NoticeKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What has happened in a phone call so far, by its conversation's timeline: that is where a call keeps its state. */
public record CallState(Set<CallStep> steps) {
    /** The detail of a {@link NoticeKind#CALL} that names its step. */
    public static final String STEP = "step";

    /** How many of the latest entries are enough to know: no call that is under way has more. */
    public static final int LOOK_BACK = 500;

    public CallState {
        steps = Set.copyOf(steps);
    }

    public static CallState of(Collection<Message> timeline) {
        Set<CallStep> steps = EnumSet.noneOf(CallStep.class);
        for (Message message : timeline) {
            if (message.content() instanceof Notice notice && notice.kind() == NoticeKind.CALL) {
                List.of(CallStep.values()).stream()
                        .filter(step -> step.code().equals(notice.details().get(STEP)))
                        .forEach(steps::add);
            }
        }
        return new CallState(steps);
    }

    public boolean has(CallStep step) {
        return steps.contains(step);
    }

    /** Whether somebody is still on the line. */
    public boolean live() {
        return !has(CallStep.ENDED);
    }

    /** Whether people have something to do for the caller although he has gone: answer a voicemail, or call back. */
    public boolean wantsCallback() {
        return has(CallStep.CALLBACK_ASKED) || has(CallStep.VOICEMAIL_LEFT);
    }
}
