package io.kontuar.conversation;

import io.kontuar.conversation.ConversationCommand.TimerFired;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.LaneSender;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns due timers into commands; called every second. Timers live in the store only. What was sent a moment ago is not
 * sent again at once; forgetting that, after a restart, is harmless.
 */
public final class TimerScheduler {
    private static final int AT_ONCE = 500;
    private static final long PATIENCE_SECONDS = 10;
    private final Conversations conversations;
    private final LaneSender lanes;
    private final Clock clock;
    private final Map<CommandId, Instant> sent = new HashMap<>();

    public TimerScheduler(Conversations conversations, LaneSender lanes, Clock clock) {
        this.conversations = conversations;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Sends what is due now; returns how many commands that were. */
    public synchronized int fire() {
        Instant now = clock.instant();
        sent.values().removeIf(at -> at.isBefore(now.minusSeconds(PATIENCE_SECONDS)));
        List<TimerFired> due = conversations.due(now, AT_ONCE).stream()
                .flatMap(conversation -> conversation.timers().stream()
                        .filter(timer -> !timer.due().isAfter(now))
                        .map(timer -> fired(conversation, timer)))
                .filter(command -> !sent.containsKey(command.id()))
                .toList();
        if (!due.isEmpty()) {
            lanes.send(due.stream()
                    .<LaneSend<?>>map(command -> LaneSend.of(ConversationCommand.LANE, command))
                    .toList());
            due.forEach(command -> sent.put(command.id(), now));
        }
        return due.size();
    }

    private static TimerFired fired(Conversation conversation, ConversationTimer timer) {
        CommandId id = new CommandId("timer/" + conversation.id().value() + "/" + timer.kind() + "/"
                + timer.due().toEpochMilli());
        return new TimerFired(id, conversation.id(), timer);
    }
}
