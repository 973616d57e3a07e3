package io.kontuar.gateway.twilio;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Secret;
import io.kontuar.gateway.AccountBook;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The accounts of one channel that are switched on, with their tokens. */
public final class TwilioAccounts {

    private final AccountBook book;
    private final String publicBase;
    private final ChannelKind channel;

    public TwilioAccounts(AccountBook book, URI publicUrl, ChannelKind channel) {
        this.book = book;
        this.publicBase = publicUrl.toString();
        this.channel = channel;
    }

    public Optional<TwilioAccount> find(String id) {
        return book.enabled(channel, id).map(account -> TwilioAccount.of(account, tokens(account), publicBase));
    }

    public List<TwilioAccount> all() {
        return book.enabled(channel).stream()
                .map(account -> TwilioAccount.of(account, tokens(account), publicBase))
                .toList();
    }

    /** What an account's administrator has set; empty where nothing is set, or the account is switched off. */
    public Optional<String> setting(String id, String name) {
        return book.enabled(channel, id)
                .map(account -> account.settings().getOrDefault(name, ""))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** The channel whose accounts these are. */
    public ChannelKind channel() {
        return channel;
    }

    private List<Secret> tokens(ChannelAccount account) {
        return Stream.of("authToken", "authTokenSecondary")
                .flatMap(name -> book.secret(account.id(), name).stream())
                .toList();
    }
}
