package io.kontuar.gateway.whatsapp;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.Secret;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One WhatsApp number as Meta knows it.
 *
 * @param phoneNumberId Meta's id of our number; webhooks are routed by it
 * @param businessAccount the WhatsApp Business Account (WABA) that the number belongs to; empty when not set
 * @param portfolio within which a user's id (BSUID) is unique: the business portfolio, or where that is not set the WABA
 * @param appSecret what webhooks are signed with; null: nothing is believed
 * @param verifyToken what Meta shows when it is told our address; null: it is never confirmed
 * @param accessToken what we sign in with; null: nothing can be sent
 * @param apiBase where the Graph API is, without a slash at the end
 */
record WhatsAppAccount(
        ChannelAccountId id,
        String phoneNumberId,
        String businessAccount,
        String portfolio,
        @Nullable Secret appSecret,
        @Nullable Secret verifyToken,
        @Nullable Secret accessToken,
        String apiBase,
        String graphVersion) {
    private static final String META = "https://graph.facebook.com";

    static WhatsAppAccount of(ChannelAccount account, Function<String, Optional<Secret>> secret, String graphVersion) {
        Map<String, String> settings = account.settings();
        String waba = text(settings, "businessAccountId", "");
        return new WhatsAppAccount(
                account.id(),
                text(settings, "phoneNumberId", ""),
                waba,
                text(settings, "portfolioId", waba),
                secret.apply("appSecret").orElse(null),
                secret.apply("verifyToken").orElse(null),
                secret.apply("accessToken").orElse(null),
                slashless(text(settings, "baseUrl", META)),
                text(settings, "graphVersion", graphVersion));
    }

    boolean canSend() {
        return accessToken != null && !phoneNumberId.isEmpty();
    }

    /** The address of something of the Graph API. */
    URI graph(String path) {
        return URI.create(apiBase + "/" + graphVersion + "/" + path);
    }

    private static String text(Map<String, String> settings, String key, String otherwise) {
        String value = settings.getOrDefault(key, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    private static String slashless(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
