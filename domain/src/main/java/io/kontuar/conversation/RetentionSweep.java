package io.kontuar.conversation;

import io.kontuar.attachment.Attachments;
import io.kontuar.lane.CommandId;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.LaneSender;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Removes what has been kept long enough, some at a time: closed conversations with their entries, bot traces, unreadable
 * events, audit entries, wrong guesses, notices, and files that nothing names any more. What is removed leaves the search index by
 * looks that are sent before and come after, so that a crash in between leaves no words to be found.
 */
public final class RetentionSweep {
    /** The most conversations of one run. */
    public static final int CONVERSATIONS_AT_ONCE = 200;

    /** The most other records of one class in one run. */
    public static final int RECORDS_AT_ONCE = 5000;

    private static final Duration INDEX_AFTER = Duration.ofSeconds(30);
    private static final Duration FILES_EVERY = Duration.ofHours(24);
    private static final int PAGE = 500;
    private final Retention retention;
    private final Messages messages;
    private final Attachments attachments;
    private final LaneSender lanes;
    private final Map<RetentionClass, Duration> periods;
    private final Duration grace;
    private final Clock clock;
    private Instant filesDue = Instant.EPOCH;

    /**
     * @param periods how long each class is kept; one that is missing has its default
     * @param grace how long a file that nothing names is kept: somebody may be about to send it
     */
    public RetentionSweep(
            Retention retention,
            Messages messages,
            Attachments attachments,
            LaneSender lanes,
            Map<RetentionClass, Duration> periods,
            Duration grace,
            Clock clock) {
        this.retention = retention;
        this.messages = messages;
        this.attachments = attachments;
        this.lanes = lanes;
        this.periods = new EnumMap<>(RetentionClass.class);
        this.periods.putAll(periods);
        this.grace = grace;
        this.clock = clock;
    }

    /** How many of each were removed. */
    public record Swept(
            int conversations,
            int traces,
            int rawEvents,
            int auditEntries,
            int proofAttempts,
            int notices,
            int attachments) {
        public boolean nothing() {
            return conversations + traces + rawEvents + auditEntries + proofAttempts + notices + attachments == 0;
        }
    }

    public synchronized Swept run() {
        return new Swept(
                conversations(),
                older(RetentionClass.TRACE),
                older(RetentionClass.RAW_EVENT),
                older(RetentionClass.AUDIT),
                older(RetentionClass.PROOF_ATTEMPT),
                older(RetentionClass.NOTICE),
                files());
    }

    private int conversations() {
        Instant before = endOf(RetentionClass.MESSAGE);
        int removed = 0;
        for (ConversationId id : retention.closedBefore(before, CONVERSATIONS_AT_ONCE)) {
            lanes.send(looks(id));
            removed += retention.remove(id, before) ? 1 : 0;
        }
        return removed;
    }

    private List<LaneSend<?>> looks(ConversationId id) {
        List<LaneSend<?>> looks = new ArrayList<>();
        looks.add(look(id, IndexLook.Subject.CONVERSATION, id.value()));
        List<Message> page = messages.after(id, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(message ->
                    looks.add(look(id, IndexLook.Subject.MESSAGE, message.id().value())));
            page = messages.after(id, page.getLast().seq(), PAGE);
        }
        return looks;
    }

    private static LaneSend<?> look(ConversationId of, IndexLook.Subject subject, String document) {
        CommandId id = new CommandId("retention/" + of.value()).derive(document);
        return new LaneSend<>(IndexLook.LANE, new IndexLook(id, subject, document), INDEX_AFTER);
    }

    private int older(RetentionClass what) {
        return retention.removeOlder(what, endOf(what), RECORDS_AT_ONCE);
    }

    private int files() {
        Instant now = clock.instant();
        if (now.isBefore(filesDue)) {
            return 0;
        }
        int removed = attachments.removeUnreferenced(
                retention.attachmentsNamedSince(endOf(RetentionClass.ATTACHMENT)), now.minus(grace));
        filesDue = now.plus(FILES_EVERY);
        return removed;
    }

    private Instant endOf(RetentionClass what) {
        return clock.instant().minus(periods.getOrDefault(what, what.defaultPeriod()));
    }
}
