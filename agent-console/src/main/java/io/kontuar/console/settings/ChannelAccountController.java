package io.kontuar.console.settings;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.console.api.Announcements;
import io.kontuar.console.api.Audit;
import io.kontuar.console.api.Fields;
import io.kontuar.console.api.Refusal;
import io.kontuar.console.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Our accounts on the channels. */
@Tag(name = "Settings: channel accounts")
@RestController
final class ChannelAccountController {
    private final ChannelAccounts accounts;
    private final ChannelHints hints;
    private final Announcements announcements;
    private final Audit audit;
    private final ChannelTests tests;

    ChannelAccountController(
            ChannelAccounts accounts,
            ChannelHints hints,
            Announcements announcements,
            Audit audit,
            ChannelTests tests) {
        this.accounts = accounts;
        this.hints = hints;
        this.announcements = announcements;
        this.audit = audit;
        this.tests = tests;
    }

    @Operation(summary = "All channel accounts", description = "Secrets are never shown, only which are set.")
    @GetMapping("/api/channel-accounts")
    List<ChannelAccountView> all() {
        return accounts.all().stream()
                .sorted(Comparator.comparing(account -> account.id().value()))
                .map(account -> view(account, account.version()))
                .toList();
    }

    @Operation(summary = "Adds a channel account", description = "409 when there is one with this id.")
    @PostMapping("/api/channel-accounts")
    @ResponseStatus(HttpStatus.CREATED)
    ChannelAccountView add(@AuthenticationPrincipal SignedIn admin, @RequestBody ChannelAccountBody body) {
        ChannelAccountId id = Fields.valid("id", () -> new ChannelAccountId(Fields.text(body.id(), "id", 1, 40)));
        ChannelAccount account = body.account(id, body.kind(), 0);
        if (!accounts.save(account, body.newSecrets())) {
            throw Refusal.conflict("id: expected one that no other channel account has.");
        }
        return saved(admin, account, 1);
    }

    @Operation(
            summary = "Changes a channel account",
            description = "Its id and channel stay. secrets sets those named and leaves the others. 409 when somebody"
                    + " else saved first.")
    @PutMapping("/api/channel-accounts/{id}")
    ChannelAccountView save(
            @AuthenticationPrincipal SignedIn admin, @PathVariable String id, @RequestBody ChannelAccountBody body) {
        ChannelAccount stored = Fields.valid("id", () -> accounts.find(new ChannelAccountId(id)))
                .orElseThrow(() -> Refusal.notFound("channel account"));
        if (body.kind() != stored.channel()) {
            throw Refusal.badRequest("channel: expected " + stored.channel().code() + ", which never changes.");
        }
        long version = Fields.required(body.version(), "version", "the stored version");
        ChannelAccount next = body.account(stored.id(), stored.channel(), version);
        if (!accounts.save(next, body.newSecrets())) {
            throw Refusal.changedMeanwhile("channel account");
        }
        return saved(admin, next, version + 1);
    }

    @Operation(
            summary = "Sends a test message",
            description = "Through the account as it is stored, to the address given; tells what the provider answered."
                    + " 409 when it is switched off.")
    @PostMapping("/api/channel-accounts/{id}/test")
    ChannelTests.ResultView test(
            @AuthenticationPrincipal SignedIn admin, @PathVariable String id, @RequestBody ChannelTests.TestBody body) {
        ChannelAccount account = Fields.valid("id", () -> accounts.find(new ChannelAccountId(id)))
                .orElseThrow(() -> Refusal.notFound("channel account"));
        ChannelTests.ResultView result =
                tests.send(account, body.to(), admin.staff().language());
        audit.note(admin.id(), "channel-account.tested", account.id().value());
        return result;
    }

    private ChannelAccountView saved(SignedIn admin, ChannelAccount account, long version) {
        audit.note(admin.id(), "channel-account.saved", account.id().value());
        announcements.settings("channel-account/" + account.id().value(), version);
        return view(account, version);
    }

    private ChannelAccountView view(ChannelAccount account, long version) {
        List<String> set = ChannelHints.secretNames(account.channel()).stream()
                .filter(name -> accounts.secret(account.id(), name).isPresent())
                .toList();
        return ChannelAccountView.of(account, set, hints.of(account), version);
    }
}
