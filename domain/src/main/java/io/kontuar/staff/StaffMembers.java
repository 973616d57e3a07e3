package io.kontuar.staff;

import java.util.List;
import java.util.Optional;

/** Everyone who works here. */
public interface StaffMembers {
    List<Staff> all();

    Optional<Staff> find(StaffId id);

    Optional<Staff> byLogin(String login);

    /**
     * Saves when the stored version is {@code staff.version()} (0: when there is none) and raises it by one.
     *
     * @return what became of it; a login that another member has is refused
     */
    Saved save(Staff staff);

    enum Saved {
        DONE,
        CHANGED_MEANWHILE,
        LOGIN_TAKEN
    }
}
