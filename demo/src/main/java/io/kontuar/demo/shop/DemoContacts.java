package io.kontuar.demo.shop;

import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Verification;
import io.kontuar.contact.ContactAddress;
import io.kontuar.contact.ContactId;
import io.kontuar.contact.Contacts;
import io.kontuar.contact.IdentityLink;
import io.kontuar.contact.IdentityLink.Evidence;
import io.kontuar.lane.DerivedId;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The customers as the counter knows them: holders of the loyalty card with e-mail and phone joined, others with two
 * addresses that nobody has joined yet, and two of one name who are not the same person.
 */
final class DemoContacts {
    private static final List<String> NAMESAKES = List.of("marek.rutkowski", "marek.rutkowski2");

    private final Contacts contacts;
    private final Today today;

    DemoContacts(Contacts contacts, Today today) {
        this.contacts = contacts;
        this.today = today;
    }

    void save(List<DemoCustomer> customers) {
        Together.save(IntStream.range(0, customers.size())
                .<Runnable>mapToObj(i -> () -> save(customers.get(i), today.past(430 - i, LocalTime.of(9, 30))))
                .toList());
        List<ContactId> namesakes = customers.stream()
                .filter(customer -> NAMESAKES.contains(customer.key()))
                .map(customer -> ContactId.firstOf(email(customer)))
                .toList();
        notSame(namesakes.getFirst(), namesakes.getLast());
    }

    private void save(DemoCustomer customer, Instant seen) {
        Verification phoneLevel = customer.loyalty() ? Verification.CHANNEL_VERIFIED : Verification.CLAIMED;
        Verification emailLevel = customer.loyalty() ? Verification.PROVEN : Verification.CLAIMED;
        ContactAddress email =
                contacts.resolve(email(customer), emailLevel, customer.name(), customer.language(), seen);
        ContactAddress phone =
                contacts.resolve(Address.sms(customer.phone()), phoneLevel, customer.name(), customer.language(), seen);
        if (customer.loyalty()) {
            String values = email.id().value() + " " + phone.id().value();
            link(
                    IdentityLink.Kind.SAME,
                    email.contact(),
                    phone.contact(),
                    new Evidence("loyalty-card", values, "system"),
                    seen);
        }
    }

    private void notSame(ContactId one, ContactId other) {
        Evidence evidence = new Evidence("by-hand", "same name, different people", DemoStaff.SUPERVISOR.value());
        link(IdentityLink.Kind.NOT_SAME, one, other, evidence, today.past(60, LocalTime.of(10, 15)));
    }

    private void link(IdentityLink.Kind kind, ContactId one, ContactId other, Evidence evidence, Instant at) {
        String id = DerivedId.of("l", "demo", kind.name(), one.value(), other.value());
        contacts.append(new IdentityLink(id, kind, one, other, evidence, at));
    }

    private static Address email(DemoCustomer customer) {
        return new Address(ChannelKind.EMAIL, "", customer.email());
    }
}
