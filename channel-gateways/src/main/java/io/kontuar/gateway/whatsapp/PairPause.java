package io.kontuar.gateway.whatsapp;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long one customer has to rest after Meta's pair limit (131056): 4^X seconds, X counting the refusals in a row, at most
 * 4^6 (about 68 minutes). Source: Meta's page "Throughput: pair rate limits". Kept in memory: after a restart it begins
 * again with one try, which the limit then refuses.
 */
final class PairPause {
    private static final int MOST_PAIRS = 10_000;
    private static final int HIGHEST = 6;
    private final Map<String, Integer> refusals = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOST_PAIRS;
        }
    };

    /** Refused again: four times as long as the last time. */
    synchronized Duration next(ChannelAccountId account, Address recipient) {
        int exponent = refusals.merge(key(account, recipient), 1, (known, one) -> Math.min(known + one, HIGHEST));
        return Duration.ofSeconds(1L << (2 * exponent));
    }

    synchronized void over(ChannelAccountId account, Address recipient) {
        refusals.remove(key(account, recipient));
    }

    private static String key(ChannelAccountId account, Address recipient) {
        return account.value() + "/" + AddressId.of(recipient).value();
    }
}
