package io.kontuar.conversation;

import io.kontuar.contact.ContactId;
import io.kontuar.contact.Contacts;
import io.kontuar.conversation.ConversationLists.ListQuery;
import io.kontuar.staff.Staff;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may see which conversation: the one rule of lists, search, sockets, attachments and the API. What somebody may not
 * see looks like something that is not there.
 *
 * <p>A staff member sees the conversations of the own queues and those held by or offered to this person; while holding
 * one, also all of that customer's. The role adds nothing to what is seen (only to what may be done): an administrator
 * without queues sees no conversation, one with queues is a supervisor there.
 */
public final class Visibility {
    private static final int MOST_HELD = 50;

    private final Contacts contacts;
    private final ConversationLists lists;

    public Visibility(Contacts contacts, ConversationLists lists) {
        this.contacts = contacts;
        this.lists = lists;
    }

    /** The part of the rule that needs nothing but the conversation: own queues, held, offered. */
    public static boolean atHand(Staff viewer, Conversation conversation) {
        return viewer.serves(conversation.queue()) || isTheirs(viewer, conversation);
    }

    /** The whole rule. */
    public boolean sees(Staff viewer, Conversation conversation) {
        return sees(viewer, conversation, new Held(viewer));
    }

    /** Those that the viewer sees, in the order given. */
    public List<Conversation> seen(Staff viewer, Collection<Conversation> conversations) {
        Held held = new Held(viewer);
        return conversations.stream().filter(each -> sees(viewer, each, held)).toList();
    }

    /** The conversation when it is there and the viewer may see it; both failures look the same. */
    public Optional<Conversation> find(Staff viewer, Conversations conversations, ConversationId id) {
        return conversations.find(id).filter(found -> sees(viewer, found));
    }

    private static boolean isTheirs(Staff viewer, Conversation conversation) {
        PendingOffer offer = conversation.offer();
        return viewer.enabled()
                && (conversation.control().heldBy(viewer.id())
                        || (offer != null && offer.agent().equals(viewer.id())));
    }

    private boolean sees(Staff viewer, Conversation conversation, Held held) {
        return atHand(viewer, conversation)
                || (viewer.enabled() && held.oneOf(conversation.customer().contact()));
    }

    /** Whose conversations the viewer holds; asked for at most once. */
    private final class Held {
        private final Staff viewer;
        private @Nullable Set<ContactId> contacts;

        Held(Staff viewer) {
            this.viewer = viewer;
        }

        boolean oneOf(ContactId contact) {
            Set<ContactId> held = contacts();
            return !held.isEmpty()
                    && Visibility.this.contacts.customer(contact).stream().anyMatch(held::contains);
        }

        private Set<ContactId> contacts() {
            if (contacts == null) {
                contacts = lists.page(new ListQuery.HeldBy(viewer.id()), null, MOST_HELD).stream()
                        .map(row -> row.conversation().customer().contact())
                        .collect(Collectors.toUnmodifiableSet());
            }
            return contacts;
        }
    }
}
