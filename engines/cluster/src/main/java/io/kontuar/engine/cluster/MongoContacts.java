package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.Language;
import io.kontuar.channel.Verification;
import io.kontuar.contact.Contact;
import io.kontuar.contact.ContactAddress;
import io.kontuar.contact.ContactId;
import io.kontuar.contact.Contacts;
import io.kontuar.contact.Identities;
import io.kontuar.contact.IdentityLink;
import io.kontuar.engine.documents.Documents;
import io.kontuar.lane.Outage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Contacts, addresses and links in a collection each; a component of links is found ring by ring. */
final class MongoContacts implements Contacts {
    /** A verification has fewer levels than this, so whoever raises one gets through. */
    private static final int TRIES = 20;

    private final Shelf<Contact> contacts;
    private final Shelf<ContactAddress> addresses;
    private final LinkRings links;

    MongoContacts(Cabinet cabinet, Documents documents, Ordinals ordinals) {
        this.contacts = new Shelf<>(cabinet, Schema.CONTACT, documents, Contact.class);
        this.addresses = new Shelf<>(cabinet, Schema.CONTACT_ADDRESS, documents, ContactAddress.class);
        this.links = new LinkRings(new Shelf<>(cabinet, Schema.IDENTITY_LINK, documents, IdentityLink.class), ordinals);
    }

    @Override
    public ContactAddress resolve(
            Address address,
            Verification verification,
            @Nullable String name,
            @Nullable Language language,
            Instant seenAt) {
        ContactId id = ContactId.firstOf(address);
        ContactAddress seen = new ContactAddress(address, id, verification, false, seenAt);
        Contact owner = new Contact(id, name, language, seenAt, 1);
        for (int i = 0; i < TRIES; i++) {
            ContactAddress stored = address(seen.id()).orElse(null);
            if (stored != null && stored.verification().atLeast(verification)) {
                return stored;
            }
            ContactAddress next = stored == null ? seen : stored.verifiedAs(verification);
            if (stored == null ? make(owner, next) : raise(stored, next)) {
                return next;
            }
        }
        throw new Outage("store: a contact address changes faster than it can be written", null);
    }

    /** The contact first: without its address it harms nobody, and the next who sees the address completes it. */
    private boolean make(Contact owner, ContactAddress first) {
        contacts.insert(row(owner).append("version", owner.version()));
        return addresses.insert(row(first));
    }

    /** Compare-and-set on the whole record, which has no version of its own. */
    private boolean raise(ContactAddress stored, ContactAddress next) {
        return addresses.replace(and(eq("_id", stored.id().value()), eq(Shelf.DOC, addresses.text(stored))), row(next));
    }

    @Override
    public Optional<ContactAddress> address(AddressId id) {
        return addresses.find(id.value());
    }

    @Override
    public Optional<Contact> find(ContactId id) {
        return contacts.find(id.value());
    }

    @Override
    public List<Contact> findAll(Collection<ContactId> ids) {
        return contacts.all(in("_id", values(ids)), ascending("_id"));
    }

    @Override
    public List<ContactAddress> addressesOf(Collection<ContactId> ids) {
        return addresses.all(in("contact", values(ids)), ascending("contact", "_id"));
    }

    @Override
    public boolean save(Contact contact) {
        return contacts.save(contact.version(), row(contact.atVersion(contact.version() + 1)));
    }

    @Override
    public void save(ContactAddress address) {
        addresses.put(row(address));
    }

    @Override
    public void append(IdentityLink link) {
        links.append(link);
    }

    @Override
    public List<IdentityLink> linksAround(ContactId contact) {
        List<IdentityLink> ever = links.around(contact);
        Set<ContactId> now = new Identities(ever).customer(contact);
        return ever.stream()
                .filter(link -> now.contains(link.one()) || now.contains(link.other()))
                .toList();
    }

    private Document row(Contact contact) {
        return contacts.row(contact.id().value(), contact).append("name", contact.name());
    }

    private Document row(ContactAddress address) {
        return addresses
                .row(address.id().value(), address)
                .append("contact", address.contact().value());
    }

    private static List<String> values(Collection<ContactId> ids) {
        return new ArrayList<>(ids.stream().map(ContactId::value).toList());
    }
}
