package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import io.kontuar.contact.ContactId;
import io.kontuar.contact.IdentityLink;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Identity links by their two ends; a component is found ring by ring, one query for each. */
record LinkRings(Shelf<IdentityLink> links, Ordinals ordinals) {
    void append(IdentityLink link) {
        links.insert(links.row(link.id(), link)
                .append("ends", List.of(link.one().value(), link.other().value()))
                .append("n", ordinals.next()));
    }

    /** All links that touch somebody who was ever joined to the contact, as they were appended. */
    List<IdentityLink> around(ContactId contact) {
        Set<ContactId> near = new HashSet<>(Set.of(contact));
        Set<ContactId> ring = near;
        while (!ring.isEmpty()) {
            ring = joinedTo(ring);
            ring.removeAll(near);
            near.addAll(ring);
        }
        return touching(near);
    }

    private Set<ContactId> joinedTo(Collection<ContactId> ring) {
        Set<ContactId> ends = new LinkedHashSet<>();
        touching(ring).stream()
                .filter(link -> link.kind() == IdentityLink.Kind.SAME)
                .flatMap(link -> Stream.of(link.one(), link.other()))
                .forEach(ends::add);
        return ends;
    }

    private List<IdentityLink> touching(Collection<ContactId> contacts) {
        List<String> values = contacts.stream().map(ContactId::value).toList();
        return links.all(in("ends", values), ascending("n"));
    }
}
