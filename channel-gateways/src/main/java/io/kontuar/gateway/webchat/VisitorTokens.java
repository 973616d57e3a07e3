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
import org.jspecify.annotations.Nullable;

/**
 * What browsers show to be who they were: random tokens of anybody, and tokens that we signed for customers whom the shop
 * vouched for. The latter end by themselves; until then they spare a page the shop's word on every reconnection.
 */
final class VisitorTokens {

    private static final Pattern SIGNED = Pattern.compile("s\\.(u-[0-9a-z]{24})\\.(\\d{10,11})\\.([A-Za-z0-9_-]{43})");

    private final AccountKeys keys;
    private final Clock clock;
    private final Duration signedFor;

    VisitorTokens(ChannelAccounts accounts, Clock clock, Duration signedFor) {
        this.keys = new AccountKeys(accounts, "sessionKey");
        this.clock = clock;
        this.signedFor = signedFor;
    }

    String issue(Visitor visitor) {
        long until = clock.instant().plus(signedFor).getEpochSecond();
        return "s." + visitor.id() + "." + until + "." + signature(visitor.site(), visitor.id(), Long.toString(until));
    }

    /** The customer of a token that we signed for this site and that has not ended. */
    Optional<Visitor> signed(ChannelAccountId site, @Nullable String token) {
        Matcher signed = SIGNED.matcher(token == null ? "" : token);
        if (!signed.matches()) {
            return Optional.empty();
        }
        byte[] expected = signature(site, signed.group(1), signed.group(2)).getBytes(StandardCharsets.US_ASCII);
        boolean good = MessageDigest.isEqual(expected, signed.group(3).getBytes(StandardCharsets.US_ASCII))
                && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(signed.group(2))));
        return good ? Optional.of(new Visitor(site, signed.group(1))) : Optional.empty();
    }

    /** The visitor of a header {@code Authorization: Bearer ...}, of either kind. */
    Optional<Visitor> ofHeader(ChannelAccountId site, @Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            return Optional.empty();
        }
        String token = authorization.substring("Bearer ".length()).strip();
        return VisitorToken.read(token)
                .map(anonymous -> anonymous.visitor(site))
                .or(() -> signed(site, token));
    }

    private String signature(ChannelAccountId site, String visitor, String until) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.sign(site, visitor + "\n" + until));
    }
}
