package io.kontuar.contact;

import io.kontuar.contact.IdentityLink.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is whom, read from identity links: the connected component, and whether a new link may join two. */
public final class Identities {
    private final Map<Pair, Kind> current = new HashMap<>();

    /** @param links any order; per pair the latest counts */
    public Identities(List<IdentityLink> links) {
        links.stream()
                .sorted(Comparator.comparing(IdentityLink::at).thenComparing(IdentityLink::id))
                .forEach(link -> current.put(Pair.of(link.one(), link.other()), link.kind()));
    }

    /** All contacts that are the same person as this one, itself first. */
    public Set<ContactId> customer(ContactId contact) {
        return paths(contact).keySet().stream().collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    /** Whether a link between the two may be made. */
    public Verdict mayLink(ContactId one, ContactId other) {
        Map<ContactId, List<ContactId>> left = paths(one);
        Map<ContactId, List<ContactId>> right = paths(other);
        for (Map.Entry<Pair, Kind> entry : current.entrySet()) {
            if (entry.getValue() == Kind.NOT_SAME) {
                Pair pair = entry.getKey();
                if (left.containsKey(pair.a) && right.containsKey(pair.b)) {
                    return new Verdict.Refused(join(left.get(pair.a), right.get(pair.b)));
                }
                if (left.containsKey(pair.b) && right.containsKey(pair.a)) {
                    return new Verdict.Refused(join(left.get(pair.b), right.get(pair.a)));
                }
            }
        }
        return new Verdict.Allowed();
    }

    /** What {@link #mayLink} answers. */
    public sealed interface Verdict {
        record Allowed() implements Verdict {}

        /** @param path from one who is marked "not the same" through the new link to the other */
        record Refused(List<ContactId> path) implements Verdict {
            public Refused {
                path = List.copyOf(path);
            }
        }
    }

    private static List<ContactId> join(List<ContactId> left, List<ContactId> right) {
        List<ContactId> path = new ArrayList<>(left);
        Collections.reverse(path);
        path.addAll(right);
        return path;
    }

    /** Every reachable contact with the way to it, beginning with {@code from}. */
    private Map<ContactId, List<ContactId>> paths(ContactId from) {
        Map<ContactId, List<ContactId>> found = new LinkedHashMap<>();
        found.put(from, List.of(from));
        Deque<ContactId> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            ContactId here = open.removeFirst();
            for (ContactId next : neighbours(here)) {
                if (!found.containsKey(next)) {
                    List<ContactId> way = new ArrayList<>(found.getOrDefault(here, List.of()));
                    way.add(next);
                    found.put(next, way);
                    open.add(next);
                }
            }
        }
        return found;
    }

    private List<ContactId> neighbours(ContactId contact) {
        return current.entrySet().stream()
                .filter(entry -> entry.getValue() == Kind.SAME && entry.getKey().has(contact))
                .map(entry -> entry.getKey().otherThan(contact))
                .sorted(Comparator.comparing(ContactId::value))
                .toList();
    }

    private record Pair(ContactId a, ContactId b) {
        static Pair of(ContactId one, ContactId other) {
            return one.value().compareTo(other.value()) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }

        boolean has(ContactId contact) {
            return a.equals(contact) || b.equals(contact);
        }

        ContactId otherThan(ContactId contact) {
            return a.equals(contact) ? b : a;
        }
    }
}
