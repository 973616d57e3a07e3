package io.kontuar.gateway.webchat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whom the shop's page says its visitor is, under the site's secret.
 *
 * @param user the shop's own id of the customer
 * @param email lower case
 * @param emailVerified whether the shop has seen that the address is the customer's
 * @param proof the signature: the same statement has the same
 */
record SignedIn(
        String user,
        @Nullable String name,
        @Nullable String email,
        boolean emailVerified,
        Instant issuedAt,
        Instant expiresAt,
        String proof) {

    /** Nobody's name or address has a place in a log. */
    @Override
    public String toString() {
        return "SignedIn[***]";
    }
}
