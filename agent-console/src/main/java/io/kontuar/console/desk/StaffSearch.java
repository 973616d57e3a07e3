package io.kontuar.console.desk;

import io.kontuar.contact.ContactId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationLists;
import io.kontuar.conversation.ConversationLists.ListQuery;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Visibility;
import io.kontuar.search.SearchDocument.Kind;
import io.kontuar.search.SearchIndex;
import io.kontuar.search.SearchIndex.Hit;
import io.kontuar.search.SearchIndex.SearchQuery;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.Staff;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Searches for staff. The index leaves out other queues; each hit is then checked against the conversation as it is now,
 * since the index may be older. Orders belong to no conversation: whoever serves a queue may find them.
 */
final class StaffSearch {
    private static final int MOST_HITS = 50;
    private static final int MOST_HELD = 50;

    private final SearchIndex index;
    private final Conversations conversations;
    private final ConversationLists lists;
    private final Visibility visibility;
    private final CustomerReader customers;

    StaffSearch(
            SearchIndex index,
            Conversations conversations,
            ConversationLists lists,
            Visibility visibility,
            CustomerReader customers) {
        this.index = index;
        this.conversations = conversations;
        this.lists = lists;
        this.visibility = visibility;
        this.customers = customers;
    }

    List<Hit> search(Staff viewer, String text, Set<Kind> kinds) {
        Set<QueueId> queues = queues(viewer);
        if (text.isBlank() || queues.isEmpty()) {
            return List.of();
        }
        Map<String, Boolean> decided = new HashMap<>();
        return index.search(new SearchQuery(text, kinds, queues, MOST_HITS)).stream()
                .filter(hit -> sees(viewer, hit, decided))
                .toList();
    }

    /** The own queues, and those of conversations held elsewhere. */
    private Set<QueueId> queues(Staff viewer) {
        Set<QueueId> queues = new HashSet<>(viewer.queues());
        lists.page(new ListQuery.HeldBy(viewer.id()), null, MOST_HELD)
                .forEach(row -> queues.add(row.conversation().queue()));
        return queues;
    }

    private boolean sees(Staff viewer, Hit hit, Map<String, Boolean> decided) {
        return switch (hit.kind()) {
            case MESSAGE, NOTE, CONVERSATION -> {
                ConversationId id = hit.conversation();
                yield id != null
                        && decided.computeIfAbsent(
                                id.value(),
                                key -> visibility
                                        .find(viewer, conversations, id)
                                        .isPresent());
            }
            case CUSTOMER -> {
                ContactId contact = hit.contact();
                yield contact != null
                        && decided.computeIfAbsent(contact.value(), key -> customers.sees(viewer, contact));
            }
            case ORDER -> true;
            case ARTICLE, INTERNAL_ARTICLE -> false;
        };
    }
}
