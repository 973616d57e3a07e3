package io.kontuar.conversation;

import io.kontuar.channel.Language;
import io.kontuar.lane.CommandId;
import io.kontuar.staff.QueueId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One matter of one customer, across channels. Written by {@link ConversationCommands} only, after {@link Intake} opened
 * it.
 *
 * @param subject one line, at most 200 characters
 * @param queue whose agents are to see it; the bot's conversations have one too
 * @param offer to whom it is offered right now
 * @param priority 0 normal to 9 highest; each step counts as {@link #PRIORITY_HEAD_START} of waiting
 * @param skills what an agent must have to be offered it
 * @param dialogue the bot's own state, opaque to all others
 * @param applied the ids of the last commands that were applied, oldest first
 * @param version for compare-and-set; 0 before it is stored
 */
public record Conversation(
        ConversationId id,
        CustomerSide customer,
        String subject,
        Language language,
        QueueId queue,
        Control control,
        @Nullable PendingOffer offer,
        int priority,
        Set<String> skills,
        Progress progress,
        Moments moments,
        @Nullable String disposition,
        @Nullable Handoff handoff,
        @Nullable String dialogue,
        List<ConversationTimer> timers,
        List<CommandId> applied,
        long version) {

    /** How many applied commands are remembered: more than can be in flight for one conversation. */
    public static final int REMEMBERED_COMMANDS = 64;

    /** What one step of priority is worth: ageing is bounded, and nobody waits for ever behind higher ones. */
    public static final Duration PRIORITY_HEAD_START = Duration.ofMinutes(5);

    public Conversation {
        skills = Set.copyOf(skills);
        timers = List.copyOf(timers);
        applied = List.copyOf(applied);
        if (priority < 0 || priority > 9) {
            throw new IllegalArgumentException("priority: expected 0 to 9, got " + priority);
        }
    }

    public boolean closed() {
        return control.holder() == Holder.NOBODY;
    }

    public boolean hasApplied(CommandId command) {
        return applied.contains(command);
    }

    /** The earliest moment at which a timer wants a look; empty when none is armed. */
    public Optional<Instant> nextDue() {
        return timers.stream().map(ConversationTimer::due).min(Comparator.naturalOrder());
    }

    /** The place in the queue: the earlier, the sooner. Empty when it is not waiting for an agent. */
    public Optional<Instant> rank() {
        Instant entered = moments.enteredQueueAt();
        return control.holder() == Holder.QUEUE && entered != null
                ? Optional.of(entered.minus(PRIORITY_HEAD_START.multipliedBy(priority)))
                : Optional.empty();
    }

    /** The same as it is stored under this version. */
    public Conversation atVersion(long next) {
        return new Conversation(
                id,
                customer,
                subject,
                language,
                queue,
                control,
                offer,
                priority,
                skills,
                progress,
                moments,
                disposition,
                handoff,
                dialogue,
                timers,
                applied,
                next);
    }
}
