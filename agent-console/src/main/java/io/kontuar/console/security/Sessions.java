package io.kontuar.console.security;

import io.kontuar.console.api.Announcements;
import io.kontuar.console.api.ConsoleSettings;
import io.kontuar.staff.SignIn;
import io.kontuar.staff.SignIns;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import io.kontuar.staff.StaffMembers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sign-ins by cookie: begun, looked up, ended. They end when idle for long, and in any case after their lifetime. */
public final class Sessions {
    private static final Duration TOUCH_AFTER = Duration.ofMinutes(1);

    private final SignIns signIns;
    private final StaffMembers staffMembers;
    private final ConsoleSettings settings;
    private final Announcements announcements;
    private final Clock clock;

    Sessions(
            SignIns signIns,
            StaffMembers staffMembers,
            ConsoleSettings settings,
            Announcements announcements,
            Clock clock) {
        this.signIns = signIns;
        this.staffMembers = staffMembers;
        this.settings = settings;
        this.announcements = announcements;
        this.clock = clock;
    }

    SecretToken begin(Staff staff) {
        Instant now = clock.instant();
        signIns.removeExpired(now);
        SecretToken token = SecretToken.fresh();
        signIns.save(new SignIn(token.hash(), staff.id(), now, now, now.plus(settings.signInLifetime())));
        return token;
    }

    Optional<SignedIn> find(SecretToken token) {
        return current(token.hash());
    }

    /** Who this sign-in belongs to, as stored right now; empty when it has ended or its owner was disabled. */
    public Optional<SignedIn> current(String tokenHash) {
        return signIns.find(tokenHash).filter(this::good).flatMap(this::owner);
    }

    /** The sign-in is in use: its idle time begins anew. Written at most once a minute. */
    public void touch(String tokenHash) {
        Instant now = clock.instant();
        signIns.find(tokenHash)
                .filter(found ->
                        good(found) && found.lastSeen().plus(TOUCH_AFTER).isBefore(now))
                .ifPresent(found ->
                        signIns.save(new SignIn(tokenHash, found.staff(), found.createdAt(), now, found.expiresAt())));
    }

    void end(SignedIn signedIn) {
        signIns.remove(signedIn.tokenHash());
        announcements.staff(signedIn.staff());
    }

    /** Ends all sign-ins of a member; open sockets are closed. */
    public void endAllOf(StaffId staff, long version) {
        signIns.removeAllOf(staff);
        announcements.staff(staff, version);
    }

    private boolean good(SignIn signIn) {
        Instant now = clock.instant();
        return now.isBefore(signIn.expiresAt())
                && now.isBefore(signIn.lastSeen().plus(settings.signInIdle()));
    }

    private Optional<SignedIn> owner(SignIn signIn) {
        return staffMembers
                .find(signIn.staff())
                .filter(Staff::enabled)
                .map(staff -> new SignedIn(staff, signIn.tokenHash()));
    }
}
