package io.kontuar.staff;

import java.time.Instant;
import java.util.List;

/** Who did or read what, for those who must answer for it. Append-only. */
public interface AuditTrail {
    void append(Entry entry);

    /** The latest {@code limit}, newest first. */
    List<Entry> latest(int limit);

    /** @param what such as {@code staff.saved}; {@code subject} an id, never a customer's words */
    record Entry(String id, Instant at, String who, String what, String subject) {}
}
