package io.kontuar.console.desk;

import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import io.kontuar.staff.StaffMembers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The staff by id, for showing names. Rights are never decided from here, since it may be some seconds old. */
public final class Colleagues {
    private static final Duration FRESH = Duration.ofSeconds(15);

    private final StaffMembers staffMembers;
    private final Clock clock;
    private volatile @Nullable Read read;

    public Colleagues(StaffMembers staffMembers, Clock clock) {
        this.staffMembers = staffMembers;
        this.clock = clock;
    }

    /** The name; the bare id for somebody who is no longer known. */
    public String name(StaffId id) {
        Staff staff = byId().get(id);
        return staff == null ? id.value() : staff.name();
    }

    /** Everyone who works here now, by name. */
    public List<Staff> all() {
        Collection<Staff> members = byId().values();
        return members.stream()
                .filter(Staff::enabled)
                .sorted(Comparator.comparing(Staff::name))
                .toList();
    }

    /** Somebody was saved: read again. */
    public void changed() {
        read = null;
    }

    private Map<StaffId, Staff> byId() {
        Read known = read;
        Instant now = clock.instant();
        if (known == null || known.at.plus(FRESH).isBefore(now)) {
            known = new Read(
                    staffMembers.all().stream().collect(Collectors.toUnmodifiableMap(Staff::id, Function.identity())),
                    now);
            read = known;
        }
        return known.members;
    }

    private record Read(Map<StaffId, Staff> members, Instant at) {}
}
