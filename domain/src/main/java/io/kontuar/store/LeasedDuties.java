package io.kontuar.store;

import io.kontuar.lane.Outage;
import io.kontuar.store.Leases.Lease;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Duties by lease. A lease is believed for some seconds less than others have to respect it, so that clocks may differ by
 * that much; {@link #renew}, called every few seconds, keeps what is in use while a long round runs.
 */
public final class LeasedDuties implements Duties {
    /** How long a process that died keeps its duties from others. */
    public static final Duration LENGTH = Duration.ofSeconds(20);

    /** How often {@link #renew} is to be called. */
    public static final Duration RENEW_EVERY = Duration.ofSeconds(5);

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(3);
    private static final Duration IN_USE = Duration.ofMinutes(10);

    private final Leases leases;
    private final String holder;
    private final Clock clock;
    private final Map<String, Held> duties = new ConcurrentHashMap<>();

    /** @param holder this process and no other, such as a random name made at its start */
    public LeasedDuties(Leases leases, String holder, Clock clock) {
        this.leases = leases;
        this.holder = holder;
        this.clock = clock;
    }

    /**
     * @param lease null while another has it
     * @param lookedAt when the store was asked last
     * @param askedAt when the duty was asked for last
     */
    private record Held(@Nullable Lease lease, Instant lookedAt, Instant askedAt) {
        boolean known(Instant now) {
            return lease == null ? now.isBefore(lookedAt.plus(RENEW_EVERY)) : sure(now);
        }

        boolean sure(Instant now) {
            return lease != null && now.isBefore(lease.until().minus(CLOCKS_DIFFER));
        }
    }

    @Override
    public boolean mine(String duty) {
        Instant now = clock.instant();
        return duties.compute(
                        duty,
                        (name, held) -> held != null && held.known(now)
                                ? new Held(held.lease(), held.lookedAt(), now)
                                : look(name, now, now))
                .sure(now);
    }

    private Held look(String duty, Instant now, Instant askedAt) {
        return new Held(leases.take(duty, holder, now, LENGTH).orElse(null), now, askedAt);
    }

    /**
     * Renews what is held and was asked for lately, and forgets the rest.
     *
     * @throws Outage when the store does not answer; what is held runs out by itself
     */
    public void renew() {
        Instant now = clock.instant();
        for (String duty : List.copyOf(duties.keySet())) {
            duties.computeIfPresent(duty, (name, held) -> {
                if (held.askedAt().plus(IN_USE).isBefore(now)) {
                    return null;
                }
                return held.lease() == null ? held : look(name, now, held.askedAt());
            });
        }
    }

    /** Lets others take over at once; for a stop. */
    public void releaseAll() {
        for (String duty : List.copyOf(duties.keySet())) {
            Optional.ofNullable(duties.remove(duty)).map(Held::lease).ifPresent(leases::release);
        }
    }
}
