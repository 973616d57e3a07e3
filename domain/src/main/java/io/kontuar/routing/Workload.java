package io.kontuar.routing;

import io.kontuar.conversation.ConversationId;
import io.kontuar.staff.Presence;
import io.kontuar.staff.StaffId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * What an agent has in hand. Capacity is reserved by adding to {@code reserved} under compare-and-set on the version.
 *
 * @param since when the presence was taken on
 * @param version 0 before the first save
 */
public record Workload(StaffId agent, Presence presence, Instant since, Set<ConversationId> reserved, long version) {
    public Workload {
        reserved = Set.copyOf(reserved);
    }

    public static Workload none(StaffId agent, Instant now) {
        return new Workload(agent, Presence.OFFLINE, now, Set.of(), 0);
    }

    public Workload reserving(ConversationId conversation) {
        Set<ConversationId> more = new HashSet<>(reserved);
        more.add(conversation);
        return new Workload(agent, presence, since, more, version);
    }

    public Workload releasing(ConversationId conversation) {
        Set<ConversationId> fewer = new HashSet<>(reserved);
        fewer.remove(conversation);
        return new Workload(agent, presence, since, fewer, version);
    }

    public Workload being(Presence next, Instant now) {
        return new Workload(agent, next, now, reserved, version);
    }

    /** The same as it is stored under this version. */
    public Workload atVersion(long next) {
        return new Workload(agent, presence, since, reserved, next);
    }
}
