package io.kontuar.gateway;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Secret;
import io.kontuar.lane.Outage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Our channel accounts as the gateways see them: one reading of the store serves all requests for some seconds, so that a
 * changed setting takes effect without a restart and a flood of requests asks the store nothing. While the store is away
 * the last reading goes on serving: what comes in only needs the lanes.
 */
public final class AccountBook {

    private final ChannelAccounts accounts;
    private final Clock clock;
    private final Duration validity;
    private volatile Page page = new Page(Instant.MIN, Map.of(), new ConcurrentHashMap<>());

    public AccountBook(ChannelAccounts accounts, Clock clock, Duration validity) {
        this.accounts = accounts;
        this.clock = clock;
        this.validity = validity;
    }

    /** The account of that name on that channel; empty when there is none or it is switched off. */
    public Optional<ChannelAccount> enabled(ChannelKind channel, String id) {
        return Optional.ofNullable(current().accounts.get(id))
                .filter(account -> account.enabled() && account.channel() == channel);
    }

    /** The accounts on that channel that are switched on. */
    public List<ChannelAccount> enabled(ChannelKind channel) {
        return current().accounts.values().stream()
                .filter(account -> account.enabled() && account.channel() == channel)
                .toList();
    }

    /** A secret of the account, as {@link ChannelAccounts#secret} gives it. */
    public Optional<Secret> secret(ChannelAccountId account, String name) {
        return current()
                .secrets
                .computeIfAbsent(new SecretName(account, name), key -> accounts.secret(key.account, key.name));
    }

    private Page current() {
        Page known = page;
        Instant now = clock.instant();
        if (now.isBefore(known.validUntil)) {
            return known;
        }
        try {
            Page fresh = new Page(now.plus(validity), byName(accounts.all()), new ConcurrentHashMap<>());
            page = fresh;
            return fresh;
        } catch (Outage e) {
            if (known.accounts.isEmpty()) {
                throw e;
            }
            return known;
        }
    }

    private static Map<String, ChannelAccount> byName(List<ChannelAccount> accounts) {
        return accounts.stream()
                .collect(Collectors.toMap(account -> account.id().value(), Function.identity()));
    }

    private record SecretName(ChannelAccountId account, String name) {}

    private record Page(
            Instant validUntil,
            Map<String, ChannelAccount> accounts,
            ConcurrentHashMap<SecretName, Optional<Secret>> secrets) {}
}
