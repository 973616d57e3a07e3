package io.kontuar.staff;

import java.time.Instant;

/**
 * One signed-in browser.
 *
 * @param tokenHash SHA-256 of the cookie's secret; the secret itself is nowhere stored
 * @param lastSeen moved on at most once a minute
 */
public record SignIn(String tokenHash, StaffId staff, Instant createdAt, Instant lastSeen, Instant expiresAt) {}
