package io.kontuar.gateway.whatsapp;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelKind;
import io.kontuar.gateway.AccountBook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The WhatsApp accounts that are switched on, with their secrets. */
final class WhatsAppAccounts {
    private final AccountBook book;
    private final String graphVersion;

    WhatsAppAccounts(AccountBook book, String graphVersion) {
        this.book = book;
        this.graphVersion = graphVersion;
    }

    Optional<WhatsAppAccount> find(String id) {
        return book.enabled(ChannelKind.WHATSAPP, id).map(this::withSecrets);
    }

    List<WhatsAppAccount> all() {
        return book.enabled(ChannelKind.WHATSAPP).stream()
                .map(this::withSecrets)
                .toList();
    }

    /**
     * The numbers whose webhooks come with this account's: one app has one address and one secret for many. A number of
     * another app is not among them, whoever signs for it here.
     */
    Map<String, WhatsAppAccount> sharingAppOf(WhatsAppAccount account) {
        Map<String, WhatsAppAccount> byNumber = new HashMap<>();
        for (WhatsAppAccount other : all()) {
            if (!other.phoneNumberId().isEmpty() && Objects.equals(other.appSecret(), account.appSecret())) {
                byNumber.put(other.phoneNumberId(), other);
            }
        }
        return byNumber;
    }

    private WhatsAppAccount withSecrets(ChannelAccount account) {
        return WhatsAppAccount.of(account, name -> book.secret(account.id(), name), graphVersion);
    }
}
