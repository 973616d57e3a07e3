package io.kontuar.console.security;

import io.kontuar.console.api.Audit;
import io.kontuar.console.api.ConsoleSettings;
import io.kontuar.console.security.OneTimeLinks.Purpose;
import io.kontuar.staff.SignIns;
import io.kontuar.staff.SignIns.OneTimeLink;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import io.kontuar.staff.StaffMembers;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Links by which a staff member sets a new password: made by an administrator or at the command line. */
public final class PasswordResets {
    private static final String PAGE = "/password-reset/";
    private final StaffMembers staffMembers;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ConsoleSettings settings;
    private final Audit audit;

    PasswordResets(
            StaffMembers staffMembers,
            OneTimeLinks links,
            Passwords passwords,
            Sessions sessions,
            ConsoleSettings settings,
            Audit audit) {
        this.staffMembers = staffMembers;
        this.links = links;
        this.passwords = passwords;
        this.sessions = sessions;
        this.settings = settings;
        this.audit = audit;
    }

    /** For {@code admin reset LOGIN}, over the data of a stopped server: empty when nobody has this login. */
    public static Optional<URI> linkAtTheCommandLine(
            String login, StaffMembers staffMembers, SignIns signIns, URI publicUrl, Clock clock) {
        OneTimeLinks links = new OneTimeLinks(signIns, clock);
        return staffMembers
                .byLogin(login.strip().toLowerCase(Locale.ROOT))
                .map(staff -> publicUrl.resolve(PAGE + links.make(Purpose.RESET, Optional.of(staff.id()))));
    }

    /** For {@code admin reset NAME}: the link's address; empty when nobody has this login. */
    public Optional<URI> linkForLogin(String login) {
        return staffMembers.byLogin(login.strip().toLowerCase(Locale.ROOT)).map(staff -> link(staff.id(), "system"));
    }

    /** Makes a link, good for 24 hours. The password until then stays in force. */
    public URI link(StaffId staff, String by) {
        audit.note(by, "staff.reset-link", staff.value());
        return settings.page(PAGE + links.make(Purpose.RESET, Optional.of(staff)));
    }

    /** Sets the password and ends all sign-ins; false when the link is not good (any more). */
    boolean reset(String token, String password) {
        Optional<Staff> staff =
                links.take(token, Purpose.RESET).flatMap(OneTimeLink::staff).flatMap(staffMembers::find);
        return staff.isPresent() && set(staff.get(), password, "staff.password-reset");
    }

    /** Sets a new password and ends all sign-ins; false when the member was changed meanwhile. */
    boolean set(Staff staff, String password, String what) {
        Staff changed = new Staff(
                staff.id(),
                staff.login(),
                staff.name(),
                staff.role(),
                staff.language(),
                staff.queues(),
                staff.skills(),
                staff.capacity(),
                passwords.hash(password),
                staff.enabled(),
                staff.version());
        if (staffMembers.save(changed) != StaffMembers.Saved.DONE) {
            return false;
        }
        audit.note(staff.id(), what, staff.id().value());
        sessions.endAllOf(staff.id(), staff.version() + 1);
        return true;
    }
}
