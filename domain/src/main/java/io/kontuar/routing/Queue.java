package io.kontuar.routing;

import io.kontuar.channel.Language;
import io.kontuar.staff.QueueId;
import java.time.Duration;
import java.util.Map;

/**
 * Where conversations wait for an agent.
 *
 * @param names what staff read, by language
 * @param serviceTarget within which an answer counts as in time
 * @param servicePercent how many of a hundred shall be in time
 * @param offerTimeout how long an agent may take to accept
 * @param version for compare-and-set; 0 before the first save
 */
public record Queue(
        QueueId id,
        Map<Language, String> names,
        Duration serviceTarget,
        int servicePercent,
        Duration offerTimeout,
        long version) {
    public Queue {
        names = Map.copyOf(names);
        if (servicePercent < 1 || servicePercent > 100) {
            throw new IllegalArgumentException(
                    "queue " + id.value() + ": expected a service level of 1 to 100 percent, got " + servicePercent);
        }
        if (offerTimeout.compareTo(Duration.ofSeconds(5)) < 0) {
            throw new IllegalArgumentException(
                    "queue " + id.value() + ": expected an offer timeout of at least 5 s, got " + offerTimeout);
        }
    }

    public String name(Language language) {
        return names.getOrDefault(language, id.value());
    }

    /** The same as it is stored under this version. */
    public Queue atVersion(long next) {
        return new Queue(id, names, serviceTarget, servicePercent, offerTimeout, next);
    }
}
