package io.kontuar.demo.simulator;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.ChannelKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shop's WhatsApp accounts whose API is this simulator. */
final class MetaAccounts {
    private static final String OURS = "/simulator/meta";
    private final ChannelAccounts accounts;
    private final GatewayAddress here;

    MetaAccounts(ChannelAccounts accounts, GatewayAddress here) {
        this.accounts = accounts;
        this.here = here;
    }

    List<MetaAccount> all() {
        return accounts.all().stream()
                .filter(account -> account.channel() == ChannelKind.WHATSAPP && account.enabled())
                .filter(account ->
                        account.settings().getOrDefault("baseUrl", "").endsWith(OURS))
                .flatMap(account -> of(account).stream())
                .toList();
    }

    Optional<MetaAccount> byId(String id) {
        return all().stream().filter(account -> account.id().value().equals(id)).findFirst();
    }

    private Optional<MetaAccount> of(ChannelAccount account) {
        Map<String, String> settings = account.settings();
        return accounts.secret(account.id(), "appSecret")
                .flatMap(secret -> accounts.secret(account.id(), "accessToken")
                        .map(token -> new MetaAccount(
                                account.id(),
                                account.name(),
                                account.sender(),
                                settings.getOrDefault("phoneNumberId", ""),
                                settings.getOrDefault("businessAccountId", ""),
                                secret,
                                token,
                                settings.getOrDefault("publicUrl", here.base().toString()))));
    }
}
