package io.kontuar.gateway.sms;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Secret;
import io.kontuar.gateway.AccountBook;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The SMS accounts that are switched on, with their tokens. */
final class TwilioAccounts {

    private final AccountBook book;
    private final String publicBase;

    TwilioAccounts(AccountBook book, URI publicUrl) {
        this.book = book;
        this.publicBase = publicUrl.toString();
    }

    Optional<TwilioAccount> find(String id) {
        return book.enabled(ChannelKind.SMS, id).map(account -> TwilioAccount.of(account, tokens(account), publicBase));
    }

    List<TwilioAccount> all() {
        return book.enabled(ChannelKind.SMS).stream()
                .map(account -> TwilioAccount.of(account, tokens(account), publicBase))
                .toList();
    }

    private List<Secret> tokens(ChannelAccount account) {
        return Stream.of("authToken", "authTokenSecondary")
                .flatMap(name -> book.secret(account.id(), name).stream())
                .toList();
    }
}
