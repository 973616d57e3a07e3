package io.kontuar.channel;

import java.util.Optional;

/** How far a gateway has read at its provider, where it fetches what did not come by itself; durable. */
public interface GatewayCursors {

    /** What was saved last; empty before the first time. */
    Optional<String> find(ChannelAccountId account, String name);

    /**
     * Saves it, whatever was there.
     *
     * @param name which of the account's cursors, such as {@code inbound}
     * @param position the gateway's own word for it, at most 1000 characters
     */
    void save(ChannelAccountId account, String name, String position);
}
