package io.kontuar.gateway.webchat;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys of a site's own, each made at its first need and kept as a secret of the site: what was signed with one holds on
 * every node and after a restart.
 */
final class SiteKeys {

    private final ChannelAccounts accounts;
    private final String name;
    private final ConcurrentHashMap<ChannelAccountId, Secret> keys = new ConcurrentHashMap<>();

    /** @param name of the secret */
    SiteKeys(ChannelAccounts accounts, String name) {
        this.accounts = accounts;
        this.name = name;
    }

    /** HMAC-SHA256 of what is said, by the site's key. */
    byte[] sign(ChannelAccountId site, String said) {
        return mac(keys.computeIfAbsent(site, this::key), said);
    }

    static byte[] mac(Secret key, String said) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(said.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** Of several nodes that make one at once the first wins. */
    private Secret key(ChannelAccountId site) {
        for (int attempt = 0; attempt < 10; attempt++) {
            Optional<Secret> stored = accounts.secret(site, name);
            if (stored.isPresent()) {
                return stored.get();
            }
            ChannelAccount account =
                    accounts.find(site).orElseThrow(() -> new IllegalStateException("no chat site " + site.value()));
            accounts.save(account, Map.of(name, new Secret(VisitorToken.fresh().reveal())));
        }
        throw new IllegalStateException("chat site " + site.value() + ": its " + name + " could not be stored");
    }
}
