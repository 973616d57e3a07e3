package io.kontuar.gateway.email;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Secret;
import io.kontuar.gateway.AccountBook;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Our mailboxes as they are set up now. The key that signs a mailbox's reply addresses is made when it is first needed. */
final class Mailboxes {
    private static final String TOKEN_KEY = "tokenKey";
    private final ChannelAccounts accounts;
    private final AccountBook book;

    Mailboxes(ChannelAccounts accounts, AccountBook book) {
        this.accounts = accounts;
        this.book = book;
    }

    /** All that are switched on and complete. */
    List<Mailbox> all() {
        return accounts.all().stream()
                .filter(account -> account.channel() == ChannelKind.EMAIL && account.enabled())
                .flatMap(account -> mailbox(account).stream())
                .toList();
    }

    Optional<Mailbox> find(ChannelAccountId id) {
        return book.enabled(ChannelKind.EMAIL, id.value()).flatMap(this::mailbox);
    }

    /** The token server gave a new one, and the old one may be worth nothing from now on. */
    void replaceRefreshToken(ChannelAccountId id, Secret next) {
        boolean saved = false;
        while (!saved) {
            Optional<ChannelAccount> stored = accounts.find(id);
            saved = stored.isEmpty() || accounts.save(stored.get(), Map.of(MailLogin.REFRESH_TOKEN, next));
        }
    }

    private Optional<Mailbox> mailbox(ChannelAccount account) {
        Optional<Secret> key = accounts.secret(account.id(), TOKEN_KEY);
        if (key.isEmpty()) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            boolean unused = accounts.save(
                    account, Map.of(TOKEN_KEY, new Secret(HexFormat.of().formatHex(random))));
            key = accounts.secret(account.id(), TOKEN_KEY);
        }
        return Mailbox.of(account, MailLogin.of(account, name -> accounts.secret(account.id(), name)), key);
    }
}
