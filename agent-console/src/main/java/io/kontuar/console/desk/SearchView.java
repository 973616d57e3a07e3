package io.kontuar.console.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontuar.console.api.Codes;
import io.kontuar.contact.ContactId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.search.SearchIndex;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that was found. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchView(
        String kind,
        String id,
        String title,
        String snippet,
        @Nullable String conversation,
        @Nullable String contact,
        Instant at) {

    static SearchView of(SearchIndex.Hit hit) {
        ConversationId conversation = hit.conversation();
        ContactId contact = hit.contact();
        return new SearchView(
                Codes.of(Findable.of(hit.kind())),
                hit.id(),
                hit.title(),
                hit.snippet(),
                conversation == null ? null : conversation.value(),
                contact == null ? null : contact.value(),
                hit.at());
    }
}
