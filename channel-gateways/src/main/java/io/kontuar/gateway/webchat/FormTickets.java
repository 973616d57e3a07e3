package io.kontuar.gateway.webchat;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelAccounts;
import io.kontuar.gateway.AccountKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What our own contact page carries along: when it was made, and a number by which the same page sent twice is known. */
final class FormTickets {

    /** Nobody writes a message faster. */
    static final Duration SOONEST = Duration.ofSeconds(2);

    /** A page may lie open for a day. */
    static final Duration LATEST = Duration.ofHours(24);

    private static final Pattern TICKET = Pattern.compile("(\\d{13})\\.([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{43})");

    private final AccountKeys keys;
    private final Clock clock;

    FormTickets(ChannelAccounts accounts, Clock clock) {
        this.keys = new AccountKeys(accounts, "formKey");
        this.clock = clock;
    }

    String issue(ChannelAccountId site) {
        String said =
                clock.instant().toEpochMilli() + "." + VisitorToken.fresh().reveal();
        return said + "." + signature(site, said);
    }

    /** The number of a page that we made for this site, neither just now nor long ago. */
    Optional<String> number(ChannelAccountId site, String ticket) {
        Matcher parts = TICKET.matcher(ticket);
        if (!parts.matches()) {
            return Optional.empty();
        }
        byte[] expected = signature(site, parts.group(1) + "." + parts.group(2)).getBytes(StandardCharsets.US_ASCII);
        Instant made = Instant.ofEpochMilli(Long.parseLong(parts.group(1)));
        Duration age = Duration.between(made, clock.instant());
        boolean good = MessageDigest.isEqual(expected, parts.group(3).getBytes(StandardCharsets.US_ASCII))
                && age.compareTo(SOONEST) >= 0
                && age.compareTo(LATEST) <= 0;
        return good ? Optional.of(parts.group(2)) : Optional.empty();
    }

    private String signature(ChannelAccountId site, String said) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.sign(site, said));
    }
}
