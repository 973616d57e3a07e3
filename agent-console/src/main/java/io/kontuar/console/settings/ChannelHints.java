package io.kontuar.console.settings;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelKind;
import io.kontuar.console.api.ConsoleSettings;
import java.util.List;

/** What an administrator needs to connect an account: where the provider sends, which secrets there are. */
final class ChannelHints {
    private final ConsoleSettings settings;

    ChannelHints(ConsoleSettings settings) {
        this.settings = settings;
    }

    String of(ChannelAccount account) {
        String id = account.id().value();
        return switch (account.channel()) {
            case WEB_CHAT ->
                "<script src=\"" + settings.page("/widget/kontuar.js") + "\" data-site=\"" + id + "\" async></script>";
            case SMS, WHATSAPP, VOICE ->
                settings.page("/webhooks/" + account.channel().code() + "/" + id)
                        .toString();
            case EMAIL -> account.sender();
        };
    }

    /** The port tells whether a secret is set, not which there are: these are the names that gateways ask for. */
    static List<String> secretNames(ChannelKind channel) {
        return switch (channel) {
            case SMS, VOICE -> List.of("authToken", "authTokenSecondary");
            case WHATSAPP -> List.of("accessToken", "appSecret", "verifyToken");
            case EMAIL -> List.of("password", "oauthClientSecret", "oauthRefreshToken");
            case WEB_CHAT -> List.of("identitySecret", "identitySecretPrevious");
        };
    }
}
