package io.kontuar.console.security;

import io.kontuar.console.api.Audit;
import io.kontuar.console.api.Fields;
import io.kontuar.console.api.Refusal;
import io.kontuar.console.security.SignInDesk.Outcome;
import io.kontuar.routing.Workloads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. */
@Tag(name = "Signing in")
@RestController
final class SessionController {
    private final SignInDesk desk;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final PasswordResets passwordResets;
    private final Passwords passwords;
    private final Workloads workloads;
    private final Audit audit;

    SessionController(
            SignInDesk desk,
            Sessions sessions,
            SessionCookie cookie,
            PasswordResets passwordResets,
            Passwords passwords,
            Workloads workloads,
            Audit audit) {
        this.desk = desk;
        this.sessions = sessions;
        this.cookie = cookie;
        this.passwordResets = passwordResets;
        this.passwords = passwords;
        this.workloads = workloads;
        this.audit = audit;
    }

    @Operation(
            summary = "Signs in",
            description = "Sets the session cookie. 401 for a wrong login or password, 429 with Retry-After after"
                    + " too many attempts.")
    @PostMapping("/api/session")
    ResponseEntity<Me> signIn(@RequestBody Credentials body, HttpServletRequest request) {
        String login = Fields.text(body.login(), "login", 1, 80);
        String password = Fields.text(body.password(), "password", 1, 200);
        return switch (desk.check(login, password, request.getRemoteAddr())) {
            case Outcome.Right right -> {
                audit.note(
                        right.staff().id(), "session.begun", right.staff().id().value());
                yield ResponseEntity.ok()
                        .header(HttpHeaders.SET_COOKIE, cookie.with(sessions.begin(right.staff())))
                        .body(Me.of(right.staff(), workloads));
            }
            case Outcome.Wrong wrong -> throw Refusal.unauthorized("Login or password is not right.");
            case Outcome.TooMany many ->
                throw Refusal.tooMany("Too many attempts. Try again later, or ask for a new password.", many.delay());
        };
    }

    @Operation(summary = "Who is signed in")
    @GetMapping("/api/session")
    Me session(@AuthenticationPrincipal SignedIn viewer) {
        return Me.of(viewer.staff(), workloads);
    }

    @Operation(summary = "Signs out", description = "Ends this sign-in and its sockets.")
    @DeleteMapping("/api/session")
    ResponseEntity<Void> signOut(@AuthenticationPrincipal SignedIn viewer) {
        sessions.end(viewer);
        audit.note(viewer.id(), "session.ended", viewer.id().value());
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.forgotten())
                .build();
    }

    @Operation(
            summary = "Changes the own password",
            description = "Needs the current one. All other sign-ins of this person end; this browser stays signed in.")
    @PutMapping("/api/session/password")
    ResponseEntity<Void> changePassword(
            @AuthenticationPrincipal SignedIn viewer, @RequestBody PasswordChange body, HttpServletRequest request) {
        String next = acceptable(passwords, body.next(), "next");
        String current = Fields.text(body.current(), "current", 1, 200);
        switch (desk.check(viewer.staff().login(), current, request.getRemoteAddr())) {
            case Outcome.Right right -> {
                if (!passwordResets.set(right.staff(), next, "staff.password-changed")) {
                    throw Refusal.changedMeanwhile("staff member");
                }
            }
            case Outcome.Wrong wrong -> throw Refusal.forbidden("current: expected the password that is in force.");
            case Outcome.TooMany many -> throw Refusal.tooMany("Too many attempts. Try again later.", many.delay());
        }
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.with(sessions.begin(viewer.staff())))
                .build();
    }

    static String acceptable(Passwords passwords, @Nullable String password, String field) {
        String given = Fields.text(password, field, 1, 200);
        String objection = passwords.objection(given);
        if (objection != null) {
            throw Refusal.badRequest(field + ": " + objection + ".");
        }
        return given;
    }

    record Credentials(@Nullable String login, @Nullable String password) {
        @Override
        public String toString() {
            return "Credentials[***]";
        }
    }

    record PasswordChange(
            @Nullable String current, @Nullable String next) {
        @Override
        public String toString() {
            return "PasswordChange[***]";
        }
    }
}
