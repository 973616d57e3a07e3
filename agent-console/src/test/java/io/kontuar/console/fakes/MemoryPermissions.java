package io.kontuar.console.fakes;

import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.SendingPermission;
import io.kontuar.channel.SendingPermissions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sending permissions in memory. */
public final class MemoryPermissions implements SendingPermissions {
    private final Map<String, SendingPermission> known = new ConcurrentHashMap<>();

    @Override
    public SendingPermission of(ChannelAccountId account, AddressId address) {
        return known.getOrDefault(account.value() + "/" + address.value(), SendingPermission.UNKNOWN);
    }

    @Override
    public void note(ChannelAccountId account, AddressId address, SendingPermission seen) {
        known.merge(account.value() + "/" + address.value(), seen, SendingPermission::and);
    }
}
