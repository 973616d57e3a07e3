package io.kontuar.contact;

import java.time.Instant;

/**
 * A statement that two contacts are, are no longer, or are not one person. Append-only: the last statement about a pair
 * counts.
 *
 * @param id derived from what made it, so that stating twice is stating once
 */
public record IdentityLink(String id, Kind kind, ContactId one, ContactId other, Evidence evidence, Instant at) {
    public IdentityLink {
        if (one.equals(other)) {
            throw new IllegalArgumentException("identity link: expected two contacts, got " + one.value() + " twice");
        }
    }

    public enum Kind {
        SAME,
        UNLINKED,
        NOT_SAME
    }

    /**
     * Why we believe it.
     *
     * @param rule the rule that found it, such as {@code proven-order-email}, or {@code by-hand}
     * @param values ids of what it rests on, no addresses in clear
     * @param who the staff member's id, or {@code system}
     */
    public record Evidence(String rule, String values, String who) {}

    boolean isAbout(ContactId a, ContactId b) {
        return (one.equals(a) && other.equals(b)) || (one.equals(b) && other.equals(a));
    }
}
