package io.kontuar.search;

import io.kontuar.contact.ContactId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.staff.QueueId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found.
 *
 * @param id unique with its kind
 * @param title the short part: a name, an order number, a subject
 * @param body the words
 * @param queue whose staff may find it; null when it does not depend on a queue
 * @param version an older version never replaces a newer one
 */
public record SearchDocument(
        Kind kind,
        String id,
        String title,
        String body,
        @Nullable ConversationId conversation,
        @Nullable ContactId contact,
        @Nullable QueueId queue,
        Instant at,
        long version) {
    public enum Kind {
        MESSAGE,
        /** What staff wrote for staff: never for customers' eyes. */
        NOTE,
        CONVERSATION,
        CUSTOMER,
        ORDER,
        /** One language of a published article that everyone may read; its id is {@code article:language}. */
        ARTICLE,
        /** The same for staff only. */
        INTERNAL_ARTICLE
    }
}
