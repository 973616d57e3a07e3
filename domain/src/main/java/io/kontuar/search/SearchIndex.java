package io.kontuar.search;

import io.kontuar.contact.ContactId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.staff.QueueId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds by words in Polish, Romanian and English, with and without diacritics, and by parts of numbers. */
public interface SearchIndex {

    /** Adds or replaces; durable when it returns, found within a second. */
    void index(List<SearchDocument> documents);

    void remove(SearchDocument.Kind kind, String id);

    /** Best first. */
    List<Hit> search(SearchQuery query);

    /** How many documents there are; the books compare it with the store. */
    long count();

    /** True when the index was missing or damaged at the start and must be filled from the store. */
    boolean needsRebuild();

    /** The index now holds all that the store had when the rebuild began. */
    void rebuilt();

    /**
     * @param text as typed; blank finds nothing
     * @param queues what the asker may see of messages and conversations; null for all
     * @param limit 1 to 100
     */
    record SearchQuery(
            String text,
            Set<SearchDocument.Kind> kinds,
            @Nullable Set<QueueId> queues,
            int limit) {
        public SearchQuery {
            kinds = Set.copyOf(kinds);
            if (limit < 1 || limit > 100) {
                throw new IllegalArgumentException("search limit: expected 1 to 100, got " + limit);
            }
        }
    }

    /** @param snippet part of the body around what was found, plain text */
    record Hit(
            SearchDocument.Kind kind,
            String id,
            String title,
            String snippet,
            @Nullable ConversationId conversation,
            @Nullable ContactId contact,
            Instant at,
            double score) {}
}
