package io.kontuar.gateway.webchat;

import org.jspecify.annotations.Nullable;

/** What the shop's page gave to say who its customer is, unchecked. */
sealed interface IdentityProof {

    /** A JSON Web Token in its compact form. */
    record Jwt(String token) implements IdentityProof {
        @Override
        public String toString() {
            return "***";
        }
    }

    /**
     * Fields and their signature in hex, as docs/webchat.md describes it.
     *
     * @param issuedAt, expiresAt in seconds since 1970; 0 when they are missing
     */
    record Fields(
            String user,
            @Nullable String name,
            @Nullable String email,
            boolean emailVerified,
            long issuedAt,
            long expiresAt,
            String signature)
            implements IdentityProof {
        @Override
        public String toString() {
            return "***";
        }
    }
}
