package io.kontuar.engine.embedded;

import io.kontuar.contact.ProofAttempts;
import io.kontuar.engine.documents.Moment;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** One row per wrong guess and key. */
final class SqliteProofAttempts implements ProofAttempts {
    private static final String RECORD = "INSERT INTO proof_attempt (key, at) VALUES (?, ?)";
    private static final String COUNT = "SELECT count(*) FROM proof_attempt WHERE key = ? AND at >= ?";

    private final Database database;

    SqliteProofAttempts(Database database) {
        this.database = database;
    }

    @Override
    public void record(Collection<String> keys, Instant at) {
        List<String> each = List.copyOf(keys);
        database.write(session -> record(session, each, Moment.nanos(at)));
    }

    private static int record(Session session, List<String> keys, long at) throws SQLException {
        for (String key : keys) {
            session.update(RECORD, key, at);
        }
        return keys.size();
    }

    @Override
    public int countSince(String key, Instant since) {
        return (int) (long) database.read(session -> session.number(COUNT, key, Moment.nanos(since)));
    }
}
