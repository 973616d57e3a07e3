package io.kontuar.search;

import io.kontuar.contact.ContactId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.search.SearchIndex.Hit;
import io.kontuar.search.SearchIndex.SearchQuery;
import io.kontuar.staff.QueueId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Documents and questions for tests. */
public final class SearchSamples {
    public static final QueueId ORDERS = new QueueId("orders");
    public static final QueueId RETURNS = new QueueId("returns");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private SearchSamples() {}

    public static SearchDocument message(String id, String text) {
        return message(id, text, ORDERS, 1);
    }

    public static SearchDocument message(String id, String text, QueueId queue, long version) {
        return new SearchDocument(
                SearchDocument.Kind.MESSAGE,
                id,
                "",
                text,
                new ConversationId("v-" + id),
                new ContactId("c-" + id),
                queue,
                NOON,
                version);
    }

    public static SearchDocument laterMessage(String id, String text) {
        SearchDocument first = message(id, text);
        return new SearchDocument(
                first.kind(),
                id,
                "",
                text,
                first.conversation(),
                first.contact(),
                first.queue(),
                NOON.plusSeconds(60),
                1);
    }

    public static SearchDocument customer(String id, String name, String addresses) {
        return new SearchDocument(
                SearchDocument.Kind.CUSTOMER, id, name, addresses, null, new ContactId(id), null, NOON, 1);
    }

    public static SearchDocument order(String id, String number, String lines) {
        return new SearchDocument(SearchDocument.Kind.ORDER, id, number, lines, null, null, null, NOON, 1);
    }

    /** What somebody who may see everything finds. */
    public static List<Hit> search(SearchIndex index, String text) {
        return index.search(new SearchQuery(text, EnumSet.allOf(SearchDocument.Kind.class), null, 20));
    }

    public static List<Hit> searchIn(SearchIndex index, String text, Set<QueueId> queues) {
        return index.search(new SearchQuery(text, EnumSet.allOf(SearchDocument.Kind.class), queues, 20));
    }

    /** The ids of what somebody who may see everything finds. */
    public static List<String> found(SearchIndex index, String text) {
        return search(index, text).stream().map(Hit::id).toList();
    }
}
