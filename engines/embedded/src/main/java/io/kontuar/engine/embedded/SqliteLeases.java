package io.kontuar.engine.embedded;

import io.kontuar.engine.documents.Moment;
import io.kontuar.store.Leases;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One row per duty; the fence grows when the holder changes. */
final class SqliteLeases implements Leases {
    private static final String TAKE = """
            INSERT INTO lease (name, holder, fence, until) VALUES (?1, ?2, 1, ?3)
            ON CONFLICT (name) DO UPDATE
            SET fence = fence + (holder <> ?2 OR until = 0), holder = ?2, until = ?3
            WHERE holder = ?2 OR until <= ?4""";
    private static final String FENCE = "SELECT fence FROM lease WHERE name = ?";
    private static final String RELEASE = "UPDATE lease SET until = 0 WHERE name = ? AND holder = ? AND fence = ?";

    private final Database database;

    SqliteLeases(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Lease> take(String name, String holder, Instant now, Duration length) {
        Instant until = now.plus(length);
        long fence = database.write(
                session -> session.update(TAKE, name, holder, Moment.nanos(until), Moment.nanos(now)) == 1
                        ? session.number(FENCE, name)
                        : 0L);
        return fence == 0 ? Optional.empty() : Optional.of(new Lease(name, holder, fence, until));
    }

    @Override
    public void release(Lease lease) {
        var unused = database.write(session -> session.update(RELEASE, lease.name(), lease.holder(), lease.fence()));
    }
}
