package io.kontuar.engine.analysis;

import java.util.Map;

/**
 * How many documents there are, and how many of them hold a token.
 *
 * @param byToken each token that was asked for
 */
public record TokenCounts(long documents, Map<InField, Long> byToken) {
    public TokenCounts {
        byToken = Map.copyOf(byToken);
    }

    long holding(InField token) {
        return byToken.getOrDefault(token, 0L);
    }
}
