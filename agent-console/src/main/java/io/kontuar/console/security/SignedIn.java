package io.kontuar.console.security;

import io.kontuar.staff.Role;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;

/** Who makes a request, and by which sign-in. */
public record SignedIn(Staff staff, String tokenHash) {
    public StaffId id() {
        return staff.id();
    }

    /** Whether this person supervises the own queues: an administrator with queues does as well. */
    public boolean supervises() {
        return supervises(staff);
    }

    public static boolean supervises(Staff staff) {
        return staff.role() == Role.SUPERVISOR
                || (staff.role() == Role.ADMIN && !staff.queues().isEmpty());
    }
}
