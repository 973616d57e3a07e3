package io.kontuar.store;

/** What only one of several processes may do at a time, such as polling a mailbox. */
@FunctionalInterface
public interface Duties {
    /** Of a process that shares its store with no other. */
    Duties ALONE = duty -> true;

    /**
     * Whether this process is the one to do it, now and for some seconds to come. Cheap: ask before each round.
     *
     * @throws io.kontuar.lane.Outage when that cannot be known now
     */
    boolean mine(String duty);
}
