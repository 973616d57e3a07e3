package io.kontuar.gateway.email;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.Secret;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a mailbox signs in to its servers. */
sealed interface MailLogin {
    record Password(Secret password) implements MailLogin {}

    /**
     * By access tokens that are fetched with a refresh token (RFC 6749 §6).
     *
     * @param tokenUrl by https, or on this machine
     * @param clientSecret null for a public client
     * @param scope empty where the provider asks for none
     */
    record OAuth(URI tokenUrl, String clientId, @Nullable Secret clientSecret, Secret refreshToken, String scope)
            implements MailLogin {}

    String REFRESH_TOKEN = "oauthRefreshToken";

    /** Empty while something is missing. */
    static Optional<MailLogin> of(ChannelAccount account, Function<String, Optional<Secret>> secrets) {
        if (!setting(account, "auth").equals("oauth2")) {
            return secrets.apply("password").map(Password::new);
        }
        Optional<URI> url = tokenUrl(setting(account, "oauthTokenUrl"));
        Optional<Secret> refreshToken = secrets.apply(REFRESH_TOKEN);
        String client = setting(account, "oauthClientId");
        return url.isEmpty() || refreshToken.isEmpty() || client.isEmpty()
                ? Optional.empty()
                : Optional.of(new OAuth(
                        url.get(),
                        client,
                        secrets.apply("oauthClientSecret").orElse(null),
                        refreshToken.get(),
                        setting(account, "oauthScope")));
    }

    private static String setting(ChannelAccount account, String name) {
        return account.settings().getOrDefault(name, "").strip();
    }

    private static Optional<URI> tokenUrl(String text) {
        try {
            URI url = URI.create(text);
            boolean here =
                    "http".equals(url.getScheme()) && Mailbox.Server.LOOPBACK.contains(String.valueOf(url.getHost()));
            return url.getHost() != null && (here || "https".equals(url.getScheme()))
                    ? Optional.of(url)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
