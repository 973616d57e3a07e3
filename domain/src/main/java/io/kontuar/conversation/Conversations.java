package io.kontuar.conversation;

import io.kontuar.contact.ContactId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Conversations, and the one way to change them. */
public interface Conversations {
    Optional<Conversation> find(ConversationId id);

    /** Stores a new conversation with version 1; changes nothing when the id is there already. */
    void open(Conversation conversation, List<Fact> facts);

    /**
     * Applies one command's change, in this order: the messages (each unique by conversation and seq, by account and
     * provider id, and by id), then the conversation by compare-and-set on its version (raised by one) together with the
     * facts and the trace. An engine with transactions does all or nothing; one without may stop between two steps, and
     * the same write repeated then completes it: a message that is already there with the same id counts as written.
     */
    Written write(ConversationWrite write);

    enum Written {
        DONE,
        /** Another writer was first: read again and decide anew. */
        VERSION_CONFLICT,
        /** The provider's message is stored already, by another command: drop it. */
        DUPLICATE_MESSAGE,
        /** A message or the conversation is larger than any store takes (15 MiB as stored): nothing was written. */
        TOO_LARGE
    }

    /** The customer's conversations that are open or were closed after the moment, latest change first. */
    List<Conversation> openOrClosedAfter(Collection<ContactId> contacts, Instant closedAfter);

    /** All conversations of these contacts, latest change first, at most {@code limit}. */
    List<Conversation> ofContacts(Collection<ContactId> contacts, int limit);

    /** Conversations with a timer due at or before the moment, the earliest first. */
    List<Conversation> due(Instant now, int limit);
}
