package io.kontuar.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who of several processes on one store does what only one may do at a time. A lease holds for a while and is renewed by its
 * holder; one that is not renewed goes to whoever asks next.
 */
public interface Leases {

    /**
     * A duty as one process has it.
     *
     * @param fence raised whenever the lease goes to another holder, never when it is renewed: of two who both believe they
     *     hold it, the greater one is right
     * @param until from then on others may take it
     */
    record Lease(String name, String holder, long fence, Instant until) {
        public Lease {
            if (name.isBlank() || holder.isBlank()) {
                throw new IllegalArgumentException(
                        "lease: expected a name and a holder, got '" + name + "' and '" + holder + "'");
            }
        }
    }

    /**
     * Takes the lease when it is free, has run out, or is this holder's already, in one step and durably.
     *
     * @return the lease from now on; empty when another holds it
     */
    Optional<Lease> take(String name, String holder, Instant now, Duration length);

    /** Gives it up before its time; changes nothing when it is another's by now. Its fence is remembered. */
    void release(Lease lease);
}
