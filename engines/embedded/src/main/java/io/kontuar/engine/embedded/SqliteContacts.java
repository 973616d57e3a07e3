package io.kontuar.engine.embedded;

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
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Contacts, addresses and links in a table each. */
final class SqliteContacts implements Contacts {
    private static final String FIND = "SELECT doc FROM contact WHERE id = ?";
    private static final String FIND_ALL = "SELECT doc FROM contact WHERE id IN (SELECT value FROM json_each(?))";
    private static final String INSERT =
            "INSERT INTO contact (doc, version, name, id) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING";
    private static final String UPDATE =
            "UPDATE contact SET doc = ?1, version = ?2, name = ?3 WHERE id = ?4 AND version = ?2 - 1";
    private static final String ADDRESS = "SELECT doc FROM contact_address WHERE id = ?";
    private static final String ADDRESSES_OF =
            "SELECT doc FROM contact_address WHERE contact IN (SELECT value FROM json_each(?)) ORDER BY contact, id";
    private static final String SAVE_ADDRESS = """
            INSERT INTO contact_address (id, contact, doc) VALUES (?1, ?2, ?3)
            ON CONFLICT (id) DO UPDATE SET contact = ?2, doc = ?3""";
    private static final String APPEND_LINK =
            "INSERT INTO identity_link (id, kind, one, other, doc) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING";
    /** All who were ever joined to the contact, and every link that touches one of them. */
    private static final String LINKS_AROUND = """
            WITH RECURSIVE near (contact) AS (
              SELECT ?1
              UNION SELECT other FROM near CROSS JOIN identity_link WHERE one = near.contact AND kind = 'SAME'
              UNION SELECT one FROM near CROSS JOIN identity_link WHERE other = near.contact AND kind = 'SAME')
            SELECT doc FROM identity_link WHERE n IN (
              SELECT n FROM identity_link WHERE one IN near UNION SELECT n FROM identity_link WHERE other IN near)
            ORDER BY n""";

    private final Database database;
    private final Shelf<Contact> contacts;
    private final Shelf<ContactAddress> addresses;
    private final Shelf<IdentityLink> links;

    SqliteContacts(Database database, Documents documents) {
        this.database = database;
        this.contacts = new Shelf<>(database, documents, Contact.class);
        this.addresses = new Shelf<>(database, documents, ContactAddress.class);
        this.links = new Shelf<>(database, documents, IdentityLink.class);
    }

    @Override
    public ContactAddress resolve(
            Address address,
            Verification verification,
            @Nullable String name,
            @Nullable Language language,
            Instant seenAt) {
        Optional<ContactAddress> known = address(AddressId.of(address));
        if (known.isPresent() && known.get().verification().atLeast(verification)) {
            return known.get();
        }
        ContactId id = ContactId.firstOf(address);
        ContactAddress seen = new ContactAddress(address, id, verification, false, seenAt);
        Contact owner = new Contact(id, name, language, seenAt, 1);
        return database.write(session -> resolve(session, seen, owner));
    }

    private ContactAddress resolve(Session session, ContactAddress seen, Contact owner) throws SQLException {
        String id = seen.id().value();
        ContactAddress stored = session.first(ADDRESS, addresses.reader(), id).orElse(null);
        if (stored != null && stored.verification().atLeast(seen.verification())) {
            return stored;
        }
        if (stored == null) {
            session.update(
                    INSERT, contacts.bytes(owner), 1, owner.name(), owner.id().value());
        }
        ContactAddress next = stored == null ? seen : stored.verifiedAs(seen.verification());
        session.update(SAVE_ADDRESS, id, next.contact().value(), addresses.bytes(next));
        return next;
    }

    @Override
    public Optional<ContactAddress> address(AddressId id) {
        return addresses.first(ADDRESS, id.value());
    }

    @Override
    public Optional<Contact> find(ContactId id) {
        return contacts.first(FIND, id.value());
    }

    @Override
    public List<Contact> findAll(Collection<ContactId> ids) {
        return contacts.list(FIND_ALL, contacts.texts(values(ids)));
    }

    @Override
    public List<ContactAddress> addressesOf(Collection<ContactId> ids) {
        return addresses.list(ADDRESSES_OF, addresses.texts(values(ids)));
    }

    @Override
    public boolean save(Contact contact) {
        long next = contact.version() + 1;
        byte[] doc = contacts.bytes(contact.atVersion(next));
        return contacts.save(
                contact.version(),
                INSERT,
                UPDATE,
                doc,
                next,
                contact.name(),
                contact.id().value());
    }

    @Override
    public void save(ContactAddress address) {
        addresses.update(SAVE_ADDRESS, address.id().value(), address.contact().value(), addresses.bytes(address));
    }

    @Override
    public void append(IdentityLink link) {
        links.update(
                APPEND_LINK,
                link.id(),
                link.kind().name(),
                link.one().value(),
                link.other().value(),
                links.bytes(link));
    }

    @Override
    public List<IdentityLink> linksAround(ContactId contact) {
        List<IdentityLink> ever = links.list(LINKS_AROUND, contact.value());
        Set<ContactId> now = new Identities(ever).customer(contact);
        return ever.stream()
                .filter(link -> now.contains(link.one()) || now.contains(link.other()))
                .toList();
    }

    private static List<String> values(Collection<ContactId> ids) {
        return ids.stream().map(ContactId::value).toList();
    }
}
