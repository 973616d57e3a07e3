package io.kontuar.console.notices;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.ChannelKind;
import io.kontuar.console.api.Announcements;
import io.kontuar.console.api.Audit;
import io.kontuar.console.api.Refusal;
import io.kontuar.console.security.SignedIn;
import io.kontuar.notice.NoticePlans;
import io.kontuar.notice.NoticeSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What is told, by which accounts and how fast, when not, and in which words. */
@Tag(name = "Notices")
@RestController
final class NoticeSettingsController {
    private static final Set<ChannelKind> CHANNELS =
            EnumSet.of(ChannelKind.SMS, ChannelKind.WHATSAPP, ChannelKind.EMAIL);
    private final NoticePlans plans;
    private final ChannelAccounts accounts;
    private final Announcements announcements;
    private final Audit audit;

    NoticeSettingsController(NoticePlans plans, ChannelAccounts accounts, Announcements announcements, Audit audit) {
        this.plans = plans;
        this.accounts = accounts;
        this.announcements = announcements;
        this.audit = audit;
    }

    @Operation(summary = "How customers are told of their orders")
    @GetMapping("/api/notices/settings")
    NoticeSettingsView read() {
        return NoticeSettingsView.of(plans.settings(), usable());
    }

    @Operation(summary = "Changes that", description = "409 when somebody else saved first.")
    @PutMapping("/api/notices/settings")
    NoticeSettingsView save(@AuthenticationPrincipal SignedIn admin, @RequestBody NoticeSettingsBody body) {
        List<ChannelAccount> usable = usable();
        NoticeSettings next = body.settings(usable);
        if (!plans.save(next)) {
            throw Refusal.changedMeanwhile("page");
        }
        audit.note(admin.id(), "notices.saved", "notices");
        announcements.settings("notices", next.version() + 1);
        return NoticeSettingsView.of(next.atVersion(next.version() + 1), usable);
    }

    private List<ChannelAccount> usable() {
        return accounts.all().stream()
                .filter(account -> CHANNELS.contains(account.channel()))
                .sorted(Comparator.comparing(ChannelAccount::name))
                .toList();
    }
}
