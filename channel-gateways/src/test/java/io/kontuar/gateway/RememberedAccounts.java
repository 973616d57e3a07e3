package io.kontuar.gateway;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Channel accounts in memory. */
public final class RememberedAccounts implements ChannelAccounts {

    private final Map<ChannelAccountId, ChannelAccount> accounts = new HashMap<>();
    private final Map<ChannelAccountId, Map<String, Secret>> secrets = new HashMap<>();

    /** Puts an account there, whatever was before. */
    public synchronized void put(
            ChannelKind channel, String id, String sender, Map<String, String> settings, Map<String, Secret> known) {
        ChannelAccountId key = new ChannelAccountId(id);
        accounts.put(key, new ChannelAccount(key, channel, id, sender, true, settings, 1));
        secrets.put(key, new HashMap<>(known));
    }

    @Override
    public synchronized List<ChannelAccount> all() {
        return List.copyOf(accounts.values());
    }

    @Override
    public synchronized Optional<ChannelAccount> find(ChannelAccountId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public synchronized boolean save(ChannelAccount account, Map<String, Secret> added) {
        ChannelAccount stored = accounts.get(account.id());
        if ((stored == null ? 0 : stored.version()) != account.version()) {
            return false;
        }
        accounts.put(
                account.id(),
                new ChannelAccount(
                        account.id(),
                        account.channel(),
                        account.name(),
                        account.sender(),
                        account.enabled(),
                        account.settings(),
                        account.version() + 1));
        secrets.computeIfAbsent(account.id(), id -> new HashMap<>()).putAll(added);
        return true;
    }

    @Override
    public synchronized Optional<Secret> secret(ChannelAccountId id, String name) {
        return Optional.ofNullable(secrets.getOrDefault(id, Map.of()).get(name));
    }
}
