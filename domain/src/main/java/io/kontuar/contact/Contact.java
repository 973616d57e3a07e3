package io.kontuar.contact;

import io.kontuar.channel.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person, or what we know of one: the owner of one or more addresses. Who the agent sees as "the customer" is the
 * connected component of contacts under identity links, never a merged record.
 *
 * @param version for compare-and-set; 0 before the first save
 */
public record Contact(
        ContactId id, @Nullable String name, @Nullable Language language, Instant createdAt, long version) {
    /** The same as it is stored under this version. */
    public Contact atVersion(long next) {
        return new Contact(id, name, language, createdAt, next);
    }
}
