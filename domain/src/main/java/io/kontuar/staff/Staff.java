package io.kontuar.staff;

import io.kontuar.channel.Language;
import java.util.Set;

/**
 * One staff member.
 *
 * @param login the name to sign in with, lower case, unique
 * @param passwordHash as the password encoder writes it, never shown
 * @param queues whose conversations reach this person
 * @param skills such as {@code ro} or {@code warranty}; a conversation's required skills must all be among them
 * @param capacity how many conversations at once, 1 to 50
 * @param version for compare-and-set; 0 before the first save
 */
public record Staff(
        StaffId id,
        String login,
        String name,
        Role role,
        Language language,
        Set<QueueId> queues,
        Set<String> skills,
        int capacity,
        String passwordHash,
        boolean enabled,
        long version) {
    public Staff {
        queues = Set.copyOf(queues);
        skills = Set.copyOf(skills);
        if (capacity < 1 || capacity > 50) {
            throw new IllegalArgumentException("capacity: expected 1 to 50 conversations, got " + capacity);
        }
        if (!login.matches("[a-z0-9][a-z0-9._@-]{0,79}")) {
            throw new IllegalArgumentException("login: expected 1 to 80 of a-z, 0-9, . _ @ -, got '" + login + "'");
        }
    }

    /** Whether the person takes conversations: everyone but a pure administrator does. */
    public boolean serves(QueueId queue) {
        return enabled && queues.contains(queue);
    }

    /** Whether the person watches over the queue: a supervisor or administrator who serves it. */
    public boolean supervises(QueueId queue) {
        return role != Role.AGENT && serves(queue);
    }

    /** The same as it is stored under this version. */
    public Staff atVersion(long next) {
        return new Staff(id, login, name, role, language, queues, skills, capacity, passwordHash, enabled, next);
    }
}
