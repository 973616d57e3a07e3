package io.kontuar.gateway.webchat;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.lane.DerivedId;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor proves himself with: 256 random bits that only his browser keeps. Who he is derives from its hash together
 * with the site, so that a token says nothing on another site and we need to store none.
 */
record VisitorToken(String reveal) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static VisitorToken fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new VisitorToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** A token as a browser sends it; empty when it cannot be one of ours. */
    static Optional<VisitorToken> read(@Nullable String text) {
        return text != null && text.matches("[A-Za-z0-9_-]{43}")
                ? Optional.of(new VisitorToken(text))
                : Optional.empty();
    }

    Visitor visitor(ChannelAccountId site) {
        return new Visitor(site, DerivedId.of("w", site.value(), reveal));
    }

    @Override
    public String toString() {
        return "***";
    }
}
