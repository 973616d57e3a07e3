package io.kontuar.conversation;

import io.kontuar.attachment.AttachmentId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Finding and removing what has been kept long enough. Facts, contacts and orders are not its matter. */
public interface Retention {

    /** Closed conversations that have not changed since before the moment, at most {@code limit}, in any order. */
    List<ConversationId> closedBefore(Instant moment, int limit);

    /**
     * Removes a conversation with its entries and traces; its facts stay. An engine without transactions removes the
     * conversation last, so that a removal that broke off is found again.
     *
     * @return false when it is not closed, has changed since the moment, or is not there; nothing was removed
     */
    boolean remove(ConversationId conversation, Instant unchangedSince);

    /**
     * Removes records of a class that were kept before the moment, the oldest first, at most {@code limit}.
     *
     * @param what {@code TRACE}, {@code RAW_EVENT}, {@code AUDIT}, {@code PROOF_ATTEMPT} or {@code NOTICE}
     * @return how many
     * @throws IllegalArgumentException for a class whose records do not go one by one
     */
    int removeOlder(RetentionClass what, Instant before, int limit);

    /** The attachments that an entry received at or after the moment names, or an unreadable event of any age. */
    Set<AttachmentId> attachmentsNamedSince(Instant moment);
}
