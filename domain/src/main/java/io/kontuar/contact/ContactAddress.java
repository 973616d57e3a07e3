package io.kontuar.contact;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.Verification;
import java.time.Instant;

/**
 * An address as one contact's own.
 *
 * @param shared a family's mailbox, an office phone: never links by itself
 */
public record ContactAddress(
        Address address, ContactId contact, Verification verification, boolean shared, Instant firstSeen) {
    public AddressId id() {
        return AddressId.of(address);
    }

    public ContactAddress verifiedAs(Verification level) {
        return new ContactAddress(address, contact, level, shared, firstSeen);
    }
}
