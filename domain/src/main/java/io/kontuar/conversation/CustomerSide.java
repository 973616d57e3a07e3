package io.kontuar.conversation;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.MailWay;
import io.kontuar.contact.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * Who writes, and where an answer goes.
 *
 * @param openedBy the address to which the conversation belongs
 * @param replyTo the address the customer used last
 * @param account our account on which that address wrote
 * @param mail how an answer reaches the customer who has left the chat; null when no address is known
 */
public record CustomerSide(
        ContactId contact,
        AddressId openedBy,
        Address replyTo,
        ChannelAccountId account,
        @Nullable MailWay mail) {

    public CustomerSide(ContactId contact, AddressId openedBy, Address replyTo, ChannelAccountId account) {
        this(contact, openedBy, replyTo, account, null);
    }

    CustomerSide nowAt(Address address, ChannelAccountId on) {
        return new CustomerSide(contact, openedBy, address, on, mail);
    }

    CustomerSide reachedBy(MailWay way) {
        return new CustomerSide(contact, openedBy, replyTo, account, way);
    }
}
