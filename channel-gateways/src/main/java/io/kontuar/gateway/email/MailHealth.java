package io.kontuar.gateway.email;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelHealth;
import io.kontuar.lane.Outage;
import jakarta.mail.AuthenticationFailedException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How our mailboxes are, as seen when they were last looked at. */
final class MailHealth implements ChannelHealth {
    private final Clock clock;
    private final Map<ChannelAccountId, State> states = new ConcurrentHashMap<>();

    MailHealth(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<State> states() {
        return states.values().stream()
                .sorted(Comparator.comparing(state -> state.account().value()))
                .toList();
    }

    void fine(Mailbox mailbox) {
        put(mailbox, true, "mail is fetched");
    }

    void trouble(Mailbox mailbox, Exception failure) {
        put(mailbox, false, words(failure));
    }

    void forget(ChannelAccountId account) {
        states.remove(account);
    }

    private void put(Mailbox mailbox, boolean works, String detail) {
        Instant now = clock.instant();
        states.merge(
                mailbox.id(),
                new State(mailbox.id(), works, detail, now),
                (before, next) ->
                        before.works() == works ? new State(next.account(), works, detail, before.since()) : next);
    }

    private static String words(Exception failure) {
        return switch (failure) {
            case AccessTokens.Refused refused ->
                refused.getMessage() + "; mail waits until the account is given a new refresh token";
            case AuthenticationFailedException no ->
                "the mail server refuses the sign-in; mail waits until it is put right";
            case Outage away -> "something that mail is kept in is away; it is tried again";
            default -> "the mail server is away (" + failure.getClass().getSimpleName() + "); it is tried again";
        };
    }
}
