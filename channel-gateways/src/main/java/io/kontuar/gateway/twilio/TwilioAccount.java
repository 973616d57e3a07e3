package io.kontuar.gateway.twilio;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One account as Twilio knows it.
 *
 * @param sender our number in E.164
 * @param accountSid empty when it was not set up: then nothing can be sent
 * @param tokens the auth token, and while it is being replaced the secondary one; empty: nothing is believed
 * @param apiBase where the API is, for a simulator or a test; null for Twilio's own
 * @param publicBase how Twilio reaches us
 * @param messagingService sends in place of the number when it is set
 */
public record TwilioAccount(
        ChannelAccountId id,
        String sender,
        String accountSid,
        List<Secret> tokens,
        @Nullable String apiBase,
        String publicBase,
        @Nullable String messagingService) {

    static TwilioAccount of(ChannelAccount account, List<Secret> tokens, String publicBase) {
        return new TwilioAccount(
                account.id(),
                account.sender(),
                account.settings().getOrDefault("accountSid", ""),
                List.copyOf(tokens),
                slashless(account.settings().get("baseUrl")),
                notNull(slashless(account.settings().get("publicUrl")), publicBase),
                blankToNull(account.settings().get("messagingServiceSid")));
    }

    /** Scheme and host of the API. */
    public String api() {
        return apiBase == null ? "https://api.twilio.com" : apiBase;
    }

    public boolean canSend() {
        return !accountSid.isBlank() && !tokens.isEmpty();
    }

    private static String notNull(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private static @Nullable String slashless(@Nullable String url) {
        String given = blankToNull(url);
        return given != null && given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
