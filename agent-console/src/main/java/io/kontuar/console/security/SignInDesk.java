package io.kontuar.console.security;

import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffMembers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Checks logins and passwords. */
final class SignInDesk {
    private final StaffMembers staffMembers;
    private final Passwords passwords;
    private final SignInLimits limits;

    SignInDesk(StaffMembers staffMembers, Passwords passwords, SignInLimits limits) {
        this.staffMembers = staffMembers;
        this.passwords = passwords;
        this.limits = limits;
    }

    /** @param address from which the request comes, for counting attempts */
    Outcome check(String login, String password, String address) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        Optional<Duration> wait = limits.tooMany(name, address);
        if (wait.isPresent()) {
            return new Outcome.TooMany(wait.get());
        }
        Optional<Staff> staff = staffMembers.byLogin(name);
        boolean right =
                passwords.matches(password, staff.map(Staff::passwordHash).orElse(null));
        if (!right || staff.filter(Staff::enabled).isEmpty()) {
            return new Outcome.Wrong();
        }
        limits.forgive(name, address);
        return new Outcome.Right(staff.get());
    }

    sealed interface Outcome {
        record Right(Staff staff) implements Outcome {}

        /** Unknown, disabled or another password: nobody outside learns which. */
        record Wrong() implements Outcome {}

        record TooMany(Duration delay) implements Outcome {}
    }
}
