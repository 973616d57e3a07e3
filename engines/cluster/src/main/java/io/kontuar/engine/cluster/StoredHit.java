package io.kontuar.engine.cluster;

import io.kontuar.contact.ContactId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.search.SearchDocument;
import io.kontuar.search.SearchIndex.Hit;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What Elasticsearch keeps of a document, to show it when it is found. */
record StoredHit(
        String kind,
        String id,
        String title,
        String body,
        @Nullable String conversation,
        @Nullable String contact,
        String when) {

    Hit hit(UnaryOperator<String> snippet, double score) {
        return new Hit(
                SearchDocument.Kind.valueOf(kind),
                id,
                title,
                snippet.apply(body),
                conversation == null ? null : new ConversationId(conversation),
                contact == null ? null : new ContactId(contact),
                Instant.parse(when),
                score);
    }
}
