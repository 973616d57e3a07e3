package io.kontuar.gateway;

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

/** Contacts in memory, as far as a gateway reads them; each address is a contact of its own. */
public final class RememberedContacts implements Contacts {

    private final Map<AddressId, ContactAddress> addresses = new ConcurrentHashMap<>();

    @Override
    public ContactAddress resolve(
            Address address,
            Verification verification,
            @Nullable String name,
            @Nullable Language language,
            Instant seenAt) {
        return addresses.computeIfAbsent(
                AddressId.of(address),
                id -> new ContactAddress(address, ContactId.firstOf(address), verification, false, seenAt));
    }

    @Override
    public Optional<ContactAddress> address(AddressId id) {
        return Optional.ofNullable(addresses.get(id));
    }

    @Override
    public List<IdentityLink> linksAround(ContactId contact) {
        return List.of();
    }

    @Override
    public Optional<Contact> find(ContactId id) {
        throw new UnsupportedOperationException("not needed here");
    }

    @Override
    public List<Contact> findAll(Collection<ContactId> ids) {
        throw new UnsupportedOperationException("not needed here");
    }

    @Override
    public List<ContactAddress> addressesOf(Collection<ContactId> contacts) {
        throw new UnsupportedOperationException("not needed here");
    }

    @Override
    public boolean save(Contact contact) {
        throw new UnsupportedOperationException("gateways write no contact");
    }

    @Override
    public void save(ContactAddress address) {
        throw new UnsupportedOperationException("gateways write no contact");
    }

    @Override
    public void append(IdentityLink link) {
        throw new UnsupportedOperationException("gateways write no contact");
    }
}
