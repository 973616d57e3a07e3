package io.kontuar.demo.simulator;

import io.kontuar.channel.ChannelAccounts;
import io.kontuar.channel.ChannelKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The shop's SMS and phone accounts whose API is this simulator. */
final class SimulatedAccounts {
    private static final String OURS = "/simulator/twilio";

    private final ChannelAccounts accounts;
    private final GatewayAddress here;

    SimulatedAccounts(ChannelAccounts accounts, GatewayAddress here) {
        this.accounts = accounts;
        this.here = here;
    }

    List<SimulatedAccount> all() {
        return all(ChannelKind.SMS);
    }

    /** The numbers on which the shop takes calls. */
    List<SimulatedAccount> telephones() {
        return all(ChannelKind.VOICE);
    }

    private List<SimulatedAccount> all(ChannelKind channel) {
        return accounts.all().stream()
                .filter(account -> account.channel() == channel && account.enabled())
                .filter(account ->
                        account.settings().getOrDefault("baseUrl", "").endsWith(OURS))
                .flatMap(account -> accounts.secret(account.id(), "authToken").stream()
                        .map(token -> SimulatedAccount.of(account, token, here.base())))
                .sorted(Comparator.comparing(account -> account.id().value()))
                .toList();
    }

    Optional<SimulatedAccount> bySid(String sid) {
        return all().stream().filter(account -> account.sid().equals(sid)).findFirst();
    }

    Optional<SimulatedAccount> byId(String id) {
        return all().stream().filter(account -> account.id().value().equals(id)).findFirst();
    }
}
