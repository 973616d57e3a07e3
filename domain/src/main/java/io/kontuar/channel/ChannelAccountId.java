package io.kontuar.channel;

/** The name of one of our own accounts on a channel, such as {@code sms-main}; part of lane names and webhook paths. */
public record ChannelAccountId(String value) {
    public ChannelAccountId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException(
                    "channel account id: expected 1 to 40 of a-z, 0-9 and hyphen, got '" + value + "'");
        }
    }
}
