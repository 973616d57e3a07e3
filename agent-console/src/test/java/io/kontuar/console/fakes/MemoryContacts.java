package io.kontuar.console.fakes;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.Language;
import io.kontuar.channel.Verification;
import io.kontuar.contact.Contact;
import io.kontuar.contact.ContactAddress;
import io.kontuar.contact.ContactId;
import io.kontuar.contact.Contacts;
import io.kontuar.contact.IdentityLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Contacts in memory. */
public final class MemoryContacts implements Contacts {
    private final Map<ContactId, Contact> contacts = new LinkedHashMap<>();
    private final Map<AddressId, ContactAddress> addresses = new LinkedHashMap<>();
    private final List<IdentityLink> links = new ArrayList<>();

    @Override
    public synchronized ContactAddress resolve(
            Address address,
            Verification verification,
            @Nullable String name,
            @Nullable Language language,
            Instant seenAt) {
        ContactId id = ContactId.firstOf(address);
        contacts.putIfAbsent(id, new Contact(id, name, language, seenAt, 1));
        return addresses.computeIfAbsent(
                AddressId.of(address), key -> new ContactAddress(address, id, verification, false, seenAt));
    }

    @Override
    public synchronized Optional<ContactAddress> address(AddressId id) {
        return Optional.ofNullable(addresses.get(id));
    }

    @Override
    public synchronized Optional<Contact> find(ContactId id) {
        return Optional.ofNullable(contacts.get(id));
    }

    @Override
    public synchronized List<Contact> findAll(Collection<ContactId> ids) {
        return contacts.values().stream()
                .filter(contact -> ids.contains(contact.id()))
                .toList();
    }

    @Override
    public synchronized List<ContactAddress> addressesOf(Collection<ContactId> ids) {
        return addresses.values().stream()
                .filter(address -> ids.contains(address.contact()))
                .toList();
    }

    @Override
    public synchronized boolean save(Contact contact) {
        contacts.put(contact.id(), contact.atVersion(contact.version() + 1));
        return true;
    }

    @Override
    public synchronized void save(ContactAddress address) {
        addresses.put(address.id(), address);
    }

    @Override
    public synchronized void append(IdentityLink link) {
        links.add(link);
    }

    @Override
    public synchronized List<IdentityLink> linksAround(ContactId contact) {
        return List.copyOf(links);
    }
}
