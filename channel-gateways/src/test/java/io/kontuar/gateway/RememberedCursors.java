package io.kontuar.gateway;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.GatewayCursors;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Cursors in memory. */
public final class RememberedCursors implements GatewayCursors {
    private final Map<String, String> known = new ConcurrentHashMap<>();

    @Override
    public Optional<String> find(ChannelAccountId account, String name) {
        return Optional.ofNullable(known.get(account.value() + "/" + name));
    }

    @Override
    public void save(ChannelAccountId account, String name, String position) {
        known.put(account.value() + "/" + name, position);
    }
}
