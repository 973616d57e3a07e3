package io.kontuar.console.settings;

import io.kontuar.console.api.Announcements;
import io.kontuar.console.api.Audit;
import io.kontuar.console.api.Fields;
import io.kontuar.console.api.Refusal;
import io.kontuar.console.security.PasswordResets;
import io.kontuar.console.security.Passwords;
import io.kontuar.console.security.Sessions;
import io.kontuar.console.security.SignedIn;
import io.kontuar.lane.Outage;
import io.kontuar.routing.HandBack;
import io.kontuar.routing.Queues;
import io.kontuar.staff.Role;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import io.kontuar.staff.StaffMembers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people who work here. */
@Tag(name = "Settings: staff")
@RestController
final class StaffController {
    private static final Logger LOG = LoggerFactory.getLogger(StaffController.class);
    private final StaffMembers staffMembers;
    private final Queues queues;
    private final Passwords passwords;
    private final PasswordResets resets;
    private final Sessions sessions;
    private final Announcements announcements;
    private final HandBack handBack;
    private final Audit audit;

    StaffController(
            StaffMembers staffMembers,
            Queues queues,
            Passwords passwords,
            PasswordResets resets,
            Sessions sessions,
            Announcements announcements,
            HandBack handBack,
            Audit audit) {
        this.staffMembers = staffMembers;
        this.queues = queues;
        this.passwords = passwords;
        this.resets = resets;
        this.sessions = sessions;
        this.announcements = announcements;
        this.handBack = handBack;
        this.audit = audit;
    }

    @Operation(summary = "Everyone, disabled ones included, by name")
    @GetMapping("/api/staff")
    List<StaffView> all() {
        return staffMembers.all().stream()
                .sorted(Comparator.comparing(Staff::name))
                .map(staff -> StaffView.of(staff, staff.version(), null))
                .toList();
    }

    @Operation(
            summary = "Adds a member",
            description = "Without a password the answer carries a one-time link by which the person sets one. 409 when"
                    + " the login is taken.")
    @PostMapping("/api/staff")
    @ResponseStatus(HttpStatus.CREATED)
    StaffView add(@AuthenticationPrincipal SignedIn admin, @RequestBody StaffBody body) {
        StaffId id = new StaffId("s-" + UUID.randomUUID());
        Staff staff = body.staff(id, firstHash(body.password()), 0, queues);
        save(staff);
        audit.note(admin.id(), "staff.added", id.value());
        announcements.staff(id, 1);
        @Nullable
        URI link = body.password() == null ? resets.link(id, admin.id().value()) : null;
        return StaffView.of(staff, 1, link);
    }

    @Operation(
            summary = "Changes a member",
            description = "409 when somebody else saved first, when the login is taken, or when no administrator would"
                    + " be left. Disabling ends all of the person's sign-ins and gives back to the queues what the"
                    + " person holds.")
    @PutMapping("/api/staff/{id}")
    StaffView save(@AuthenticationPrincipal SignedIn admin, @PathVariable String id, @RequestBody StaffBody body) {
        Staff stored = find(id);
        long version = Fields.required(body.version(), "version", "the stored version");
        Staff next = body.staff(stored.id(), stored.passwordHash(), version, queues);
        keepAnAdministrator(stored, next);
        save(next);
        audit.note(admin.id(), "staff.saved", id);
        if (next.enabled()) {
            announcements.staff(next.id(), version + 1);
        } else {
            sessions.endAllOf(next.id(), version + 1);
            giveBack(next);
        }
        return StaffView.of(next, version + 1, null);
    }

    @Operation(
            summary = "Makes a link to set a new password",
            description = "Works once, within 24 hours. The password until then stays in force.")
    @PostMapping("/api/staff/{id}/reset-link")
    ResetLink resetLink(@AuthenticationPrincipal SignedIn admin, @PathVariable String id) {
        return new ResetLink(resets.link(find(id).id(), admin.id().value()));
    }

    private Staff find(String id) {
        return staffMembers.find(new StaffId(id)).orElseThrow(() -> Refusal.notFound("staff member"));
    }

    private String firstHash(@Nullable String password) {
        if (password == null) {
            return passwords.unusable();
        }
        String objection = passwords.objection(password);
        if (objection != null) {
            throw Refusal.badRequest("password: " + objection + ".");
        }
        return passwords.hash(password);
    }

    private void save(Staff staff) {
        switch (staffMembers.save(staff)) {
            case CHANGED_MEANWHILE -> throw Refusal.changedMeanwhile("staff member");
            case LOGIN_TAKEN -> throw Refusal.conflict("login: expected one that no other member has.");
            case DONE -> {
                // saved
            }
        }
    }

    private void giveBack(Staff gone) {
        try {
            handBack.of(gone);
        } catch (Outage away) {
            LOG.warn(
                    "What {} holds is given back by the next sweep: {}",
                    gone.id().value(),
                    away.getMessage());
        }
    }

    private void keepAnAdministrator(Staff stored, Staff next) {
        boolean stays = next.enabled() && next.role() == Role.ADMIN;
        boolean others = staffMembers.all().stream()
                .anyMatch(staff -> !staff.id().equals(stored.id()) && staff.enabled() && staff.role() == Role.ADMIN);
        if (!stays && !others) {
            throw Refusal.conflict("role: expected that at least one enabled administrator is left.");
        }
    }

    record ResetLink(URI link) {}
}
