package io.kontuar.search;

import io.kontuar.commerce.OrderId;
import io.kontuar.contact.ContactId;
import io.kontuar.conversation.ConversationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks all that the store holds, page by page, in an order of the engine's own that does not change. What is added
 * during a walk may or may not be met; what is there from the beginning to the end is met exactly once.
 */
public interface StoreWalk {

    /** At most {@code limit} after this one, null for the first page; empty at the end. */
    List<ConversationId> conversations(@Nullable ConversationId after, int limit);

    List<ContactId> contacts(@Nullable ContactId after, int limit);

    List<OrderId> orders(@Nullable OrderId after, int limit);
}
