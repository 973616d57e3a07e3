package io.kontuar.console.settings;

import static io.kontuar.console.api.Fields.oneOf;
import static io.kontuar.console.api.Fields.required;
import static io.kontuar.console.api.Fields.text;
import static io.kontuar.console.api.Fields.valid;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.ChatSettings;
import io.kontuar.channel.Secret;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A channel account as an administrator writes it. */
record ChannelAccountBody(
        @Schema(description = "1 to 40 of a-z, 0-9 and hyphen; never changes") @Nullable
        String id,

        @Schema(description = "web-chat, whatsapp, sms, email or voice; never changes") @Nullable
        String channel,

        @Nullable String name,

        @Schema(description = "our own address on the channel") @Nullable
        String sender,

        @Nullable Boolean enabled,
        @Nullable Map<String, String> settings,

        @Schema(description = "secrets to set, by name; those not named stay as they are") @Nullable
        Map<String, String> secrets,

        @Schema(description = "of the stored account that is replaced; 0 for a new one") @Nullable
        Long version) {
    private static final int LONGEST_VALUE = 4000;
    private static final int LONGEST_SECRET = 8000;
    private static final int SHORTEST_SIGNING_SECRET = 32;

    ChannelKind kind() {
        return oneOf(channel, "channel", ChannelKind.class);
    }

    ChannelAccount account(ChannelAccountId accountId, ChannelKind kind, long storedVersion) {
        Map<String, String> values = settings == null ? Map.of() : settings;
        values.forEach((key, value) -> text(value, "settings." + key, 0, LONGEST_VALUE));
        if (kind == ChannelKind.WEB_CHAT) {
            ChatSettings unused = valid("settings", () -> ChatSettings.of(values));
        }
        return new ChannelAccount(
                accountId,
                kind,
                text(name, "name", 1, 100),
                text(sender, "sender", 0, 320),
                required(enabled, "enabled", "true or false"),
                values,
                storedVersion);
    }

    Map<String, Secret> newSecrets() {
        Map<String, Secret> named = new HashMap<>();
        if (secrets != null) {
            secrets.forEach((key, value) ->
                    named.put(key, new Secret(text(value, "secrets." + key, shortest(key), LONGEST_SECRET))));
        }
        return named;
    }

    /** By an identity's secret the shop vouches for its customers: it must not be guessed. */
    private static int shortest(String secret) {
        return secret.startsWith("identitySecret") ? SHORTEST_SIGNING_SECRET : 1;
    }

    @Override
    public String toString() {
        return "ChannelAccountBody[" + id + "]";
    }
}
