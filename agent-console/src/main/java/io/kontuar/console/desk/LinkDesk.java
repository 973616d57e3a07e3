package io.kontuar.console.desk;

import io.kontuar.contact.ContactId;
import io.kontuar.contact.Contacts;
import io.kontuar.contact.Identities;
import io.kontuar.contact.IdentityLink;
import io.kontuar.contact.IdentityLink.Kind;
import io.kontuar.lane.DerivedId;
import io.kontuar.staff.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** States by hand that two contacts are, are no longer, or are not one person. */
final class LinkDesk {
    private final Contacts contacts;
    private final Clock clock;

    LinkDesk(Contacts contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Stated() implements Outcome {}

        /** @param why names the path that stands against it */
        record Refused(String why) implements Outcome {}
    }

    Outcome state(Kind kind, ContactId one, ContactId other, StaffId by) {
        List<IdentityLink> known = new ArrayList<>(contacts.linksAround(one));
        known.addAll(contacts.linksAround(other));
        IdentityLink link = link(kind, one, other, by);
        Outcome outcome = switch (kind) {
            case SAME -> mayJoin(known, one, other);
            case NOT_SAME -> mayPart(known, link);
            case UNLINKED -> new Outcome.Stated();
        };
        if (outcome instanceof Outcome.Stated) {
            contacts.append(link);
        }
        return outcome;
    }

    private static Outcome mayJoin(List<IdentityLink> known, ContactId one, ContactId other) {
        return switch (new Identities(known).mayLink(one, other)) {
            case Identities.Verdict.Allowed allowed -> new Outcome.Stated();
            case Identities.Verdict.Refused refused ->
                new Outcome.Refused(
                        "Linking would join two who are marked as not the same: " + path(refused.path()) + ".");
        };
    }

    /** "Not the same" while other links still make them one would contradict itself. */
    private static Outcome mayPart(List<IdentityLink> known, IdentityLink link) {
        List<IdentityLink> then = new ArrayList<>(known);
        then.add(link);
        List<ContactId> still = new ArrayList<>(new Identities(then).customer(link.one()));
        return still.contains(link.other())
                ? new Outcome.Refused(
                        "Other links still make them one person: " + path(still) + ". Unlink these first.")
                : new Outcome.Stated();
    }

    private IdentityLink link(Kind kind, ContactId one, ContactId other, StaffId by) {
        Instant now = clock.instant();
        String id = DerivedId.of("l", one.value(), other.value(), kind.name(), by.value(), now.toString());
        return new IdentityLink(id, kind, one, other, new IdentityLink.Evidence("by-hand", "", by.value()), now);
    }

    private static String path(List<ContactId> contacts) {
        return contacts.stream().map(ContactId::value).collect(Collectors.joining(" – "));
    }
}
