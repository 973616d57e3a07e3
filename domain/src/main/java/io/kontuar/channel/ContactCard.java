package io.kontuar.channel;

import java.util.List;

/** A person or firm as a customer passed it on; none of it is verified. */
public record ContactCard(String name, List<String> phones, List<String> emails) {
    public ContactCard {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
    }
}
