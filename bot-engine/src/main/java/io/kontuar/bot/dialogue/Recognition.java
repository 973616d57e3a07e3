package io.kontuar.bot.dialogue;

import io.kontuar.channel.Address;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Verification;
import io.kontuar.commerce.Order;
import io.kontuar.contact.Contact;
import io.kontuar.contact.ContactAddress;
import io.kontuar.contact.ContactId;
import io.kontuar.contact.Contacts;
import io.kontuar.contact.Identities;
import io.kontuar.contact.IdentityLink;
import io.kontuar.conversation.Conversation;
import io.kontuar.lane.DerivedId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Who knows an order's number and the e-mail or phone on it is linked, with that as evidence, to the contact of that
 * address, so that people see what the customer bought. The link can be taken back; what the bot itself may tell does not
 * widen by it, since {@link Ownership} asks for each order anew.
 */
public final class Recognition {
    private final Contacts contacts;
    private final Clock clock;

    public Recognition(Contacts contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    void showed(Conversation conversation, Order order, String proof) {
        String rule = "order-number-and-" + (proof.contains("@") ? "email" : "phone");
        link(conversation, order, proof, Verification.CLAIMED, rule);
    }

    /** The code that was sent to this e-mail or phone came back: whoever writes reads what is sent there. */
    void showedCode(Conversation conversation, Order order, String proof) {
        link(conversation, order, proof, Verification.PROVEN, "one-time-code");
    }

    private void link(Conversation conversation, Order order, String proof, Verification level, String rule) {
        Instant now = clock.instant();
        ContactId writer = conversation.customer().contact();
        ContactAddress owner = contacts.resolve(addressOf(proof), level, order.customerName(), null, now);
        if (!owner.shared() && !owner.contact().equals(writer) && mayLink(writer, owner.contact())) {
            contacts.append(link(writer, owner.contact(), order, rule, now));
            name(writer, order);
        }
    }

    private static Address addressOf(String proof) {
        return proof.contains("@") ? new Address(ChannelKind.EMAIL, "", proof) : Address.sms(proof);
    }

    private boolean mayLink(ContactId writer, ContactId owner) {
        List<IdentityLink> around = new ArrayList<>(contacts.linksAround(writer));
        around.addAll(contacts.linksAround(owner));
        return new Identities(around).mayLink(writer, owner) instanceof Identities.Verdict.Allowed;
    }

    private static IdentityLink link(ContactId writer, ContactId owner, Order order, String rule, Instant now) {
        return new IdentityLink(
                DerivedId.of("l", writer.value(), owner.value(), order.id().value()),
                IdentityLink.Kind.SAME,
                writer,
                owner,
                new IdentityLink.Evidence(rule, "order " + order.number(), "bot"),
                now);
    }

    private void name(ContactId writer, Order order) {
        contacts.find(writer)
                .filter(contact -> contact.name() == null && order.customerName() != null)
                .ifPresent(contact -> contacts.save(new Contact(
                        contact.id(),
                        order.customerName(),
                        contact.language(),
                        contact.createdAt(),
                        contact.version())));
    }
}
