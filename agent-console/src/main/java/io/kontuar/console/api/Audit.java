package io.kontuar.console.api;

import io.kontuar.staff.AuditTrail;
import io.kontuar.staff.StaffId;
import java.time.Clock;
import java.util.UUID;

/** Notes down who changed or read what. */
public final class Audit {
    private final AuditTrail trail;
    private final Clock clock;

    public Audit(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** @param what such as {@code staff.saved}; {@code subject} an id, never a customer's words */
    public void note(StaffId who, String what, String subject) {
        note(who.value(), what, subject);
    }

    /** @param who a staff id, or {@code system} where nobody is signed in */
    public void note(String who, String what, String subject) {
        trail.append(new AuditTrail.Entry(UUID.randomUUID().toString(), clock.instant(), who, what, subject));
    }
}
