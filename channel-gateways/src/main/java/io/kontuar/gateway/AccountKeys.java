package io.kontuar.gateway;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys of an account's own, each made at its first need and kept as a secret of the account: what was signed with one holds
 * on every node and after a restart.
 */
public final class AccountKeys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private final ChannelAccounts accounts;
    private final String name;
    private final ConcurrentHashMap<ChannelAccountId, Secret> keys = new ConcurrentHashMap<>();

    /** @param name of the secret */
    public AccountKeys(ChannelAccounts accounts, String name) {
        this.accounts = accounts;
        this.name = name;
    }

    /** HMAC-SHA256 of what is said, by the account's key. */
    public byte[] sign(ChannelAccountId account, String said) {
        return mac(keys.computeIfAbsent(account, this::key), said);
    }

    public static byte[] mac(Secret key, String said) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(said.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** Of several nodes that make one at once the first wins. */
    private Secret key(ChannelAccountId account) {
        for (int attempt = 0; attempt < 10; attempt++) {
            Optional<Secret> stored = accounts.secret(account, name);
            if (stored.isPresent()) {
                return stored.get();
            }
            ChannelAccount known = accounts.find(account)
                    .orElseThrow(() -> new IllegalStateException("no channel account " + account.value()));
            accounts.save(known, Map.of(name, fresh()));
        }
        throw new IllegalStateException(
                "channel account " + account.value() + ": its " + name + " could not be stored");
    }

    private static Secret fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
