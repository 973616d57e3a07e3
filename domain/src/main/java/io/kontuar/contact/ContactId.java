package io.kontuar.contact;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.lane.DerivedId;

/** The id of one contact; the first contact of an address is named after it, so that two gateways make one. */
public record ContactId(String value) {
    public static ContactId firstOf(Address address) {
        return new ContactId(DerivedId.of("c", AddressId.of(address).value()));
    }
}
