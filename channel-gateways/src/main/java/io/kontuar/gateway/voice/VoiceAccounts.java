package io.kontuar.gateway.voice;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelKind;
import io.kontuar.gateway.AccountBook;
import io.kontuar.gateway.twilio.TwilioAccount;
import io.kontuar.gateway.twilio.TwilioAccounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The phone numbers that are switched on. */
final class VoiceAccounts {
    private final AccountBook book;
    private final TwilioAccounts twilio;

    VoiceAccounts(AccountBook book, TwilioAccounts twilio) {
        this.book = book;
        this.twilio = twilio;
    }

    Optional<VoiceAccount> find(String id) {
        Map<String, String> settings = book.enabled(ChannelKind.VOICE, id)
                .map(ChannelAccount::settings)
                .orElse(Map.of());
        return twilio.find(id).map(account -> new VoiceAccount(account, settings));
    }

    /** Those that can call. */
    List<VoiceAccount> all() {
        return twilio.all().stream()
                .filter(TwilioAccount::canSend)
                .flatMap(account -> find(account.id().value()).stream())
                .toList();
    }
}
