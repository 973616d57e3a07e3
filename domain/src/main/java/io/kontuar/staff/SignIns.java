package io.kontuar.staff;

import java.time.Instant;
import java.util.Optional;

/** Sign-ins and one-time links, kept in the store so that a restart signs nobody out. */
public interface SignIns {
    void save(SignIn signIn);

    Optional<SignIn> find(String tokenHash);

    void remove(String tokenHash);

    /** Ends every sign-in of a staff member, after a password change say. */
    void removeAllOf(StaffId staff);

    void removeExpired(Instant now);

    /** Keeps a one-time link (first set-up, password reset). */
    void save(OneTimeLink link);

    /** Takes a link that is still good and makes it unusable, in one step; empty when there is none. */
    Optional<OneTimeLink> take(String tokenHash, Instant now);

    /** @param purpose {@code set-up} or {@code reset}; {@code staff} is empty for the first set-up */
    record OneTimeLink(String tokenHash, String purpose, Optional<StaffId> staff, Instant expiresAt) {}
}
