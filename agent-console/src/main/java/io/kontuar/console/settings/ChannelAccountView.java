package io.kontuar.console.settings;

import io.kontuar.channel.ChannelAccount;
import java.util.List;
import java.util.Map;

/**
 * One of our accounts on a channel. Secrets are never shown, only which are set.
 *
 * @param hint where the provider is to send, or the script tag for web chat
 */
public record ChannelAccountView(
        String id,
        String channel,
        String name,
        String sender,
        boolean enabled,
        Map<String, String> settings,
        List<String> secrets,
        String hint,
        long version) {

    static ChannelAccountView of(ChannelAccount account, List<String> secrets, String hint, long version) {
        return new ChannelAccountView(
                account.id().value(),
                account.channel().code(),
                account.name(),
                account.sender(),
                account.enabled(),
                account.settings(),
                secrets,
                hint,
                version);
    }
}
