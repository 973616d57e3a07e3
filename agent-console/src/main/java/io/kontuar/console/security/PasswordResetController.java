package io.kontuar.console.security;

import io.kontuar.console.api.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Setting a password by a one-time link. */
@Tag(name = "Signing in")
@RestController
final class PasswordResetController {
    private final PasswordResets resets;
    private final Passwords passwords;

    PasswordResetController(PasswordResets resets, Passwords passwords) {
        this.resets = resets;
        this.passwords = passwords;
    }

    @Operation(
            summary = "Sets a new password by a one-time link",
            description = "Works once, within 24 hours. Every sign-in of this person ends.")
    @PostMapping("/api/password-resets/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@PathVariable String token, @RequestBody NewPassword body) {
        if (!resets.reset(token, SessionController.acceptable(passwords, body.password(), "password"))) {
            throw Refusal.notFound("link, or it was used or has run out");
        }
    }

    record NewPassword(@Nullable String password) {
        @Override
        public String toString() {
            return "NewPassword[***]";
        }
    }
}
