package io.kontuar.console.fakes;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.Secret;
import io.kontuar.commerce.Shop;
import io.kontuar.commerce.ShopProfile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shop and its channel accounts in memory. */
public final class MemoryShop implements ShopProfile, ChannelAccounts {
    private @Nullable Shop shop;
    private final Map<ChannelAccountId, ChannelAccount> accounts = new LinkedHashMap<>();
    private final Map<String, Secret> secrets = new HashMap<>();

    @Override
    public synchronized Optional<Shop> find() {
        return Optional.ofNullable(shop);
    }

    @Override
    public synchronized boolean save(Shop next) {
        if (find().map(Shop::version).orElse(0L) != next.version()) {
            return false;
        }
        shop = next.atVersion(next.version() + 1);
        return true;
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
    public synchronized boolean save(ChannelAccount account, Map<String, Secret> more) {
        long stored = find(account.id()).map(ChannelAccount::version).orElse(0L);
        if (stored != account.version()) {
            return false;
        }
        accounts.put(account.id(), account.atVersion(stored + 1));
        more.forEach((name, secret) -> secrets.put(account.id().value() + "/" + name, secret));
        return true;
    }

    @Override
    public synchronized Optional<Secret> secret(ChannelAccountId id, String name) {
        return Optional.ofNullable(secrets.get(id.value() + "/" + name));
    }
}
