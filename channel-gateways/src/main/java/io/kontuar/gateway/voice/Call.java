package io.kontuar.gateway.voice;

import io.kontuar.channel.Address;
import io.kontuar.channel.InboundEvent.CallAdvanced;
import io.kontuar.channel.Language;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.conversation.ConversationId;
import java.time.Instant;
import java.util.Optional;

/**
 * One webhook of a call, with all that is needed to answer it. What goes on from one webhook to the next travels in the
 * addresses that we give to Twilio; its signature covers them.
 *
 * @param language in which we speak
 */
record Call(VoiceAccount account, CallRequest request, Language language, Instant now) {
    private static final String NUMBER = "\\+[1-9][0-9]{6,14}";
    /** What networks write for who shows no number. Source: Twilio's page "Why are my calls from +266696687". */
    private static final String WITHHELD = "\\+(266696687|7378742833|2562533|8566|86282452253|464)";

    static Call of(VoiceAccount account, CallRequest request, Instant now) {
        Language spoken = request.query()
                .find("l")
                .flatMap(code -> account.languages().stream()
                        .filter(language -> language.code().equals(code))
                        .findFirst())
                .orElseGet(() -> byCountry(account, request));
        return new Call(account, request, spoken, now);
    }

    Call in(Language other) {
        return new Call(account, request, other, now);
    }

    /** The caller's language by the number's country, where we speak it. */
    private static Language byCountry(VoiceAccount account, CallRequest request) {
        String from = request.find("From").orElse("");
        Optional<Language> guess = from.startsWith("+48")
                ? Optional.of(Language.PL)
                : from.startsWith("+40") ? Optional.of(Language.RO) : Optional.empty();
        return guess.filter(account.languages()::contains)
                .orElse(account.languages().getFirst());
    }

    ConversationId conversation() {
        return ConversationId.openedBy(CallAdvanced.opening(account.twilio().id(), request.call()));
    }

    /** Who calls: a number, which proves nothing, or nobody but this call's. */
    Address caller() {
        return request.find("From")
                .map(String::strip)
                .filter(from -> from.matches(NUMBER) && !from.matches(WITHHELD))
                .map(Address::voice)
                .orElseGet(() -> Address.voiceWithoutNumber(account.twilio().id(), request.call()));
    }

    /** What the caller says in one turn; the same turn told twice is the same. */
    ProviderMessageId turn(String words) {
        return new ProviderMessageId(request.call().value() + "/" + words);
    }

    /** Whether this can name a turn: its number, after the session where it came over a socket. */
    static boolean isTurn(String words) {
        return words.matches("(?:[A-Za-z0-9]{1,64}-)?[0-9]{1,6}");
    }

    /** The address of a webhook for this call, in this language. */
    String hook(String part, Object... state) {
        StringBuilder url = new StringBuilder(account.hook(part)).append("?l=").append(language.code());
        for (int at = 0; at + 1 < state.length; at += 2) {
            url.append('&').append(state[at]).append('=').append(state[at + 1]);
        }
        return url.toString();
    }
}
