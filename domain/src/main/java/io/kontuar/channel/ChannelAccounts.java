package io.kontuar.channel;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Our channel accounts and their secrets. Secrets are encrypted at rest with a key that is not in the store. */
public interface ChannelAccounts {
    List<ChannelAccount> all();

    Optional<ChannelAccount> find(ChannelAccountId id);

    /**
     * Saves when the stored version is {@code account.version()} (0: when there is none) and raises the version by one.
     *
     * @param secrets secrets to set, by name; those not named stay as they are
     * @return false when somebody else saved first
     */
    boolean save(ChannelAccount account, Map<String, Secret> secrets);

    /** A secret such as {@code authToken}; only the gateways ask. */
    Optional<Secret> secret(ChannelAccountId id, String name);
}
