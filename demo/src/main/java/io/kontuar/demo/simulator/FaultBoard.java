package io.kontuar.demo.simulator;

import io.kontuar.channel.ChannelAccountId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** The faults that are set, by account. */
final class FaultBoard {
    private final Map<ChannelAccountId, Faults> set = new ConcurrentHashMap<>();

    Faults of(ChannelAccountId account) {
        return set.getOrDefault(account, Faults.none(account));
    }

    void set(Faults faults) {
        set.put(faults.account(), faults);
    }

    /** Uses up one of the failures that were asked for. */
    Optional<Faults.Failure> takeFailure(ChannelAccountId account) {
        AtomicReference<Optional<Faults.Failure>> taken = new AtomicReference<>(Optional.empty());
        set.computeIfPresent(account, (id, faults) -> {
            if (faults.failNext() == 0) {
                return faults;
            }
            taken.set(Optional.of(faults.failure()));
            return faults.oneFailureLess();
        });
        return taken.get();
    }
}
