package io.kontuar.channel;

import java.util.Map;

/**
 * One of our own accounts on a channel: a phone number at Twilio, a chat widget on a site.
 *
 * @param sender our own side's address: the E.164 number, or the site's name for web chat
 * @param settings what the channel's gateway needs and is no secret, such as {@code accountSid} or
 *     {@code allowedOrigins}
 * @param version for compare-and-set; 0 before the first save
 */
public record ChannelAccount(
        ChannelAccountId id,
        ChannelKind channel,
        String name,
        String sender,
        boolean enabled,
        Map<String, String> settings,
        long version) {
    public ChannelAccount {
        settings = Map.copyOf(settings);
    }

    /** The same as it is stored under this version. */
    public ChannelAccount atVersion(long next) {
        return new ChannelAccount(id, channel, name, sender, enabled, settings, next);
    }
}
