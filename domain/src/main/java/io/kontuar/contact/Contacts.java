package io.kontuar.contact;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.Language;
import io.kontuar.channel.Verification;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Contacts, their addresses, and the links between them. */
public interface Contacts {

    /**
     * The owner of an address, made with {@link ContactId#firstOf} when it is new. Safe to call at once from several
     * places: one contact and one address come of it. A verification above the stored one raises it; a lower one never
     * lowers it. Name and language are those of a contact made here; a known one keeps its own.
     */
    ContactAddress resolve(
            Address address,
            Verification verification,
            @Nullable String name,
            @Nullable Language language,
            Instant seenAt);

    Optional<ContactAddress> address(AddressId id);

    Optional<Contact> find(ContactId id);

    List<Contact> findAll(Collection<ContactId> ids);

    List<ContactAddress> addressesOf(Collection<ContactId> contacts);

    /** Saves when the stored version is {@code contact.version()} and raises it by one; false when it is not. */
    boolean save(Contact contact);

    /** Raises or lowers what we believe of an address, and marks it shared or not. */
    void save(ContactAddress address);

    /** Appends a link; the same id twice is once. */
    void append(IdentityLink link);

    /** All links of the whole component around the contact, {@code NOT_SAME} marks that touch it included. */
    List<IdentityLink> linksAround(ContactId contact);

    /** All contacts that are the same person, itself first: {@link Identities#customer} over {@link #linksAround}. */
    default Set<ContactId> customer(ContactId contact) {
        return new Identities(linksAround(contact)).customer(contact);
    }
}
