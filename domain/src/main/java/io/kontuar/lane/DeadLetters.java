package io.kontuar.lane;

import java.time.Instant;
import java.util.List;

/** Messages that no consumer could handle: parked with their reason, seen by administrators, re-sendable. */
public interface DeadLetters {

    /**
     * One parked message.
     *
     * @param id the broker's id of the parked message
     * @param lane the lane it came from
     * @param reason class and message of the failure, without the customer's words
     */
    record DeadLetter(String id, String lane, String messageType, CommandId command, String reason, Instant parkedAt) {}

    /** The oldest {@code limit} of them. */
    List<DeadLetter> list(int limit);

    long count();

    /** Puts it back onto its lane; false when there is no such letter any more. */
    boolean resend(String id);
}
