package io.kontuar.channel;

import io.kontuar.lane.DerivedId;

/** An address's id, derived from channel, scope and value; safe to log. */
public record AddressId(String value) {
    public static AddressId of(Address address) {
        return new AddressId(DerivedId.of("a", address.channel().code(), address.scope(), address.value()));
    }
}
