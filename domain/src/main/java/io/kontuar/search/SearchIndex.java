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

    /**
     * Adds or replaces; durable when it returns, found within a second. An older version never replaces a newer one. One
     * that the engine cannot take holds up none of the others.
     *
     * @return those that the engine refuses, whenever they come; empty for all others
     * @throws io.kontuar.lane.Outage when the engine is away or has too much to do; all may be given again
     */
    List<Refused> index(List<SearchDocument> documents);

    /**
     * Whoever brings it back within a minute gives it a higher version, or it may stay away.
     *
     * @throws io.kontuar.lane.Outage when the engine is away
     */
    void remove(SearchDocument.Kind kind, String id);

    /**
     * Best first.
     *
     * @throws io.kontuar.lane.Outage when the engine is away
     */
    List<Hit> search(SearchQuery query);

    /** How many documents there are, as of at most a second ago; the books compare it with the store. */
    long count();

    /** True when the index is missing, damaged or of another format and must be filled from the store. */
    boolean needsRebuild();

    /**
     * Begins to fill the index from the store.
     *
     * @return what is being filled, for {@link #rebuilt}
     */
    String beginRebuild();

    /**
     * The index now holds all that the store had when the rebuild began; nothing happens when it has been lost and begun
     * anew since.
     *
     * @param begun what {@link #beginRebuild} said
     */
    void rebuilt(String begun);

    /**
     * A document that the engine does not take.
     *
     * @param reason without any of its words
     */
    record Refused(SearchDocument.Kind kind, String id, String reason) {}

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
