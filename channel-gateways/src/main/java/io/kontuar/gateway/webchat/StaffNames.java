package io.kontuar.gateway.webchat;

import io.kontuar.staff.StaffId;
import io.kontuar.staff.StaffMembers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The names under which agents speak to visitors: their first names. */
final class StaffNames {

    private static final Duration VALIDITY = Duration.ofMinutes(1);

    private final StaffMembers members;
    private final Clock clock;
    private final ConcurrentHashMap<StaffId, Known> known = new ConcurrentHashMap<>();

    StaffNames(StaffMembers members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    @Nullable
    String of(@Nullable StaffId staff) {
        if (staff == null) {
            return null;
        }
        Instant now = clock.instant();
        Known name = known.compute(
                staff, (id, before) -> before != null && now.isBefore(before.validUntil) ? before : read(id, now));
        return name == null ? null : name.name;
    }

    /** The first word of a name: a visitor need not know an agent's family. */
    static String first(String name) {
        return name.strip().split("\\s+", 2)[0];
    }

    private @Nullable Known read(StaffId staff, Instant now) {
        return members.find(staff)
                .map(member -> new Known(first(member.name()), now.plus(VALIDITY)))
                .orElse(null);
    }

    private record Known(String name, Instant validUntil) {}
}
