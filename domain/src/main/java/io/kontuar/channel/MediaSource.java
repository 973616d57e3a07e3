package io.kontuar.channel;

/** Fetches files that are still with a channel's provider; implemented by each gateway whose messages bring such. */
public interface MediaSource {
    ChannelKind channel();

    /** Fetches and stores one file. Takes as long as the file needs, within the gateway's limits; never throws for a
     * provider's failure, which is a result. */
    MediaResult fetch(ChannelAccountId account, MessageContent.RemoteMedia media);
}
