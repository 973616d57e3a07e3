package io.kontuar.engine.embedded;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The SQLite file: one connection that writes, some that read. */
final class Database implements AutoCloseable {
    private static final int READERS = Math.max(4, Runtime.getRuntime().availableProcessors());

    private final Session writing;
    private final Writer writer;
    private final Readers readers;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Database(Session writing, Readers readers) {
        this.writing = writing;
        this.writer = Writer.start(writing);
        this.readers = readers;
    }

    /** Opens the file, made and brought up to date where needed. */
    static Database open(Path file, Migrations migrations, Probe probe) throws SQLException, NewerDataFolder {
        Session writing = writingSession(file, probe);
        try {
            migrations.run(writing, file);
        } catch (SQLException | NewerDataFolder e) {
            writing.close();
            throw e;
        }
        List<Session> reading = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            reading.add(readingSession(file));
        }
        return new Database(writing, new Readers(reading));
    }

    /** Changes the database; returns when the change is on the disk. The work may run twice, the first time undone. */
    <T extends @Nullable Object> T write(Work<T> work) {
        return writer.write(work);
    }

    /** Reads what is committed. */
    <T> T read(Work<T> work) {
        return readers.read(work);
    }

    /** Reads with several statements that all see the same moment. */
    <T> T snapshot(Work<T> work) {
        return readers.read(session -> {
            session.update("BEGIN");
            try {
                return work.run(session);
            } finally {
                session.update("COMMIT");
            }
        });
    }

    private static Session writingSession(Path file, Probe probe) throws SQLException {
        Session session = session(file, probe, "");
        session.first("PRAGMA journal_mode=WAL", row -> row.getString(1));
        session.update("PRAGMA synchronous=FULL");
        session.first("PRAGMA wal_autocheckpoint=4000", row -> row.getInt(1));
        session.update("PRAGMA cache_size=-32000");
        return session;
    }

    private static Session readingSession(Path file) throws SQLException {
        Session session = session(file, Probe.NONE, "?mode=ro");
        session.update("PRAGMA query_only=true");
        session.update("PRAGMA cache_size=-8000");
        return session;
    }

    /** The driver's own transactions are switched off: with auto-commit on, it adds two statements to each of ours. */
    private static Session session(Path file, Probe probe, String mode) throws SQLException {
        String url = "jdbc:sqlite:" + file.toUri() + mode;
        var connection = DriverManager.getConnection(url, new Properties());
        connection.setAutoCommit(false);
        Session session = new Session(connection, probe);
        session.update("COMMIT");
        session.first("PRAGMA busy_timeout=5000", row -> row.getInt(1));
        return session;
    }

    /** Ends what was begun; what comes later is an outage. Closing twice is closing once. */
    @Override
    public void close() throws SQLException {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        writer.close();
        readers.close();
        writing.first("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1));
        writing.close();
    }
}
