package io.kontuar.channel;

import java.util.Optional;

/** How far a channel account that is asked for what is new was read; survives a restart. */
public interface ChannelCursors {

    /** What was saved last; empty when nothing was. */
    Optional<String> find(ChannelAccountId account);

    /** Durable when it returns. */
    void save(ChannelAccountId account, String cursor);
}
