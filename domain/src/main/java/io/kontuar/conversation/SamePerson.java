package io.kontuar.conversation;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.InboundEvent.AddressesJoined;
import io.kontuar.channel.PhoneVariants;
import io.kontuar.channel.Verification;
import io.kontuar.contact.ContactAddress;
import io.kontuar.contact.ContactId;
import io.kontuar.contact.Contacts;
import io.kontuar.contact.Identities;
import io.kontuar.contact.IdentityLink;
import io.kontuar.lane.DerivedId;
import io.kontuar.lane.Handled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Links contacts whose addresses a channel says are one person's. */
final class SamePerson {
    private static final String OTHER_SPELLING = "same-number-other-spelling";
    /** A caller's number can be forged: staff see one customer, and nothing else follows from it. */
    private static final String CALLER = "same-number-as-caller";

    private static final List<ChannelKind> WRITTEN = List.of(ChannelKind.SMS, ChannelKind.WHATSAPP);
    private final Contacts contacts;

    SamePerson(Contacts contacts) {
        this.contacts = contacts;
    }

    /** Both addresses are vouched for by the provider. */
    Handled join(AddressesJoined joined, Instant now) {
        ContactAddress one = resolve(joined.one(), now);
        ContactAddress other = resolve(joined.other(), now);
        link(one, other, joined.rule(), joined.at());
        return Handled.nothing();
    }

    /** Some countries' mobiles are written in two ways; whichever came first, both are found as one customer. */
    void underOtherSpelling(ContactAddress from, Instant now) {
        Address address = from.address();
        if (WRITTEN.contains(address.channel()) && address.scope().isEmpty()) {
            PhoneVariants.of(address.value()).stream()
                    .map(value -> new Address(address.channel(), "", value))
                    .flatMap(variant -> contacts.address(AddressId.of(variant)).stream())
                    .forEach(known -> link(from, known, OTHER_SPELLING, now));
        }
    }

    /**
     * Who calls is shown with who writes from the same number, whichever came first. How sure we are of either address stays
     * as it was, and no message continues a call's conversation: {@link #isWeak}.
     */
    void callingAndWriting(ContactAddress from, Instant now) {
        Address address = from.address();
        if (!address.scope().isEmpty()) {
            return;
        }
        List<ChannelKind> others = address.channel() == ChannelKind.VOICE ? WRITTEN : List.of(ChannelKind.VOICE);
        if (address.channel() != ChannelKind.VOICE && !WRITTEN.contains(address.channel())) {
            return;
        }
        Stream.concat(Stream.of(address.value()), PhoneVariants.of(address.value()).stream())
                .flatMap(number -> others.stream().map(channel -> new Address(channel, "", number)))
                .flatMap(other -> contacts.address(AddressId.of(other)).stream())
                .forEach(known -> link(from, known, CALLER, now));
    }

    /** Whether a link only serves to show staff what belongs together: behind it somebody else may stand. */
    static boolean isWeak(IdentityLink link) {
        String rule = link.evidence().rule();
        return rule.startsWith("order-number-and-") || rule.equals(CALLER);
    }

    private ContactAddress resolve(Address address, Instant now) {
        return contacts.resolve(address, Verification.CHANNEL_VERIFIED, null, null, now);
    }

    /** What staff have said of the two, that they are not one or no longer, stays as it is: it has the later word. */
    private void link(ContactAddress one, ContactAddress other, String rule, Instant at) {
        ContactId a = one.contact();
        ContactId b = other.contact();
        if (a.equals(b) || one.shared() || other.shared()) {
            return;
        }
        String[] pair = Stream.of(a.value(), b.value()).sorted().toArray(String[]::new);
        String id = DerivedId.of("l", rule, pair[0], pair[1]);
        List<IdentityLink> around = new ArrayList<>(contacts.linksAround(a));
        around.addAll(contacts.linksAround(b));
        Identities known = new Identities(around);
        boolean may = known.mayLink(a, b) instanceof Identities.Verdict.Allowed;
        boolean already = known.customer(a).contains(b)
                || around.stream().anyMatch(link -> link.id().equals(id));
        if (may && !already) {
            String values = one.id().value() + " " + other.id().value();
            contacts.append(new IdentityLink(
                    id, IdentityLink.Kind.SAME, a, b, new IdentityLink.Evidence(rule, values, "system"), at));
        }
    }
}
