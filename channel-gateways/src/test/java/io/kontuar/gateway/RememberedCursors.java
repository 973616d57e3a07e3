package io.kontuar.gateway;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelCursors;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Cursors in memory. */
public final class RememberedCursors implements ChannelCursors {

    private final Map<ChannelAccountId, String> cursors = new ConcurrentHashMap<>();

    @Override
    public Optional<String> find(ChannelAccountId account) {
        return Optional.ofNullable(cursors.get(account));
    }

    @Override
    public void save(ChannelAccountId account, String cursor) {
        cursors.put(account, cursor);
    }
}
