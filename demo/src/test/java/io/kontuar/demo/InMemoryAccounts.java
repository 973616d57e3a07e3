package io.kontuar.demo;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Channel accounts and their secrets, kept in maps; versions are checked as a store checks them. */
public final class InMemoryAccounts implements ChannelAccounts {
    private final Map<ChannelAccountId, ChannelAccount> accounts = new ConcurrentHashMap<>();
    private final Map<String, Secret> secrets = new ConcurrentHashMap<>();

    @Override
    public List<ChannelAccount> all() {
        return new ArrayList<>(accounts.values());
    }

    @Override
    public Optional<ChannelAccount> find(ChannelAccountId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public boolean save(ChannelAccount account, Map<String, Secret> more) {
        long stored = find(account.id()).map(ChannelAccount::version).orElse(0L);
        if (stored != account.version()) {
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
                        stored + 1));
        more.forEach((name, secret) -> secrets.put(account.id().value() + "/" + name, secret));
        return true;
    }

    @Override
    public Optional<Secret> secret(ChannelAccountId id, String name) {
        return Optional.ofNullable(secrets.get(id.value() + "/" + name));
    }
}
