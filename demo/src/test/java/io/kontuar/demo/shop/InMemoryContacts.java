package io.kontuar.demo.shop;

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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Contacts, kept in maps. */
final class InMemoryContacts implements Contacts {
    final Map<ContactId, Contact> contacts = new ConcurrentHashMap<>();
    final Map<AddressId, ContactAddress> addresses = new ConcurrentHashMap<>();
    final Map<String, IdentityLink> links = new ConcurrentHashMap<>();

    @Override
    public ContactAddress resolve(
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
    public Optional<ContactAddress> address(AddressId id) {
        return Optional.ofNullable(addresses.get(id));
    }

    @Override
    public Optional<Contact> find(ContactId id) {
        return Optional.ofNullable(contacts.get(id));
    }

    @Override
    public List<Contact> findAll(Collection<ContactId> ids) {
        return contacts.values().stream()
                .filter(contact -> ids.contains(contact.id()))
                .toList();
    }

    @Override
    public List<ContactAddress> addressesOf(Collection<ContactId> ids) {
        return addresses.values().stream()
                .filter(address -> ids.contains(address.contact()))
                .toList();
    }

    @Override
    public boolean save(Contact contact) {
        contacts.put(contact.id(), contact);
        return true;
    }

    @Override
    public void save(ContactAddress address) {
        addresses.put(address.id(), address);
    }

    @Override
    public void append(IdentityLink link) {
        links.putIfAbsent(link.id(), link);
    }

    @Override
    public List<IdentityLink> linksAround(ContactId contact) {
        return List.copyOf(links.values());
    }
}
