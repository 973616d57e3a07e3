package io.kontuar.conversation;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.contact.ContactId;

/**
 * Who writes, and where an answer goes.
 *
 * @param openedBy the address to which the conversation belongs
 * @param replyTo the address the customer used last
 * @param account our account on which that address wrote
 */
public record CustomerSide(ContactId contact, AddressId openedBy, Address replyTo, ChannelAccountId account) {
    CustomerSide nowAt(Address address, ChannelAccountId on) {
        return new CustomerSide(contact, openedBy, address, on);
    }
}
