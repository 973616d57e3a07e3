package io.kontuar.engine.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kontuar.conversation.Trace;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import io.kontuar.engine.documents.rows.KeptRow;
import io.kontuar.engine.documents.rows.RowKind;
import io.kontuar.engine.documents.rows.StoreRows;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The tables as rows. Three go another way: attempts at a proof have no key, an account's sealed secrets go along with it,
 * and a conversation's traces with it, in their order.
 */
final class SqliteRows implements StoreRows {
    private static final String SECRET = "secret.";
    private static final String TRACE = "trace.";
    private static final String TIMES = "times";
    private static final String ATTEMPTS = """
            SELECT at, key, count(*) FROM proof_attempt WHERE (key, at) > (?, ?)
            GROUP BY key, at ORDER BY key, at LIMIT ?""";
    private static final String REMOVE_ATTEMPTS = "DELETE FROM proof_attempt WHERE key = ? AND at = ?";
    private static final String ADD_ATTEMPT = "INSERT INTO proof_attempt (key, at) VALUES (?, ?)";
    private static final String SECRETS = "SELECT name, sealed FROM channel_secret WHERE account = ?";
    private static final String PUT_SECRET = """
            INSERT INTO channel_secret (account, name, sealed) VALUES (?1, ?2, ?3)
            ON CONFLICT (account, name) DO UPDATE SET sealed = ?3""";
    private static final String TRACES = "SELECT doc FROM trace WHERE conversation = ? ORDER BY n";
    private static final String REMOVE_TRACES = "DELETE FROM trace WHERE conversation = ?";
    private static final String NUMBERED = "SELECT count(*) FROM trace WHERE n = ?";
    private static final String PUT_TRACE = "INSERT INTO trace (n, conversation, doc) VALUES (?, ?, ?)";

    private final Database database;
    private final Documents documents;
    private final CopiedTables tables;

    SqliteRows(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
        this.tables = new CopiedTables(documents);
    }

    @Override
    public List<KeptRow> page(RowKind kind, @Nullable List<String> after, int limit) {
        CopiedTable table = tables.of(kind);
        return database.snapshot(session -> {
            if (table == null) {
                return attempts(session, after, limit);
            }
            List<KeptRow> rows = new ArrayList<>();
            for (KeptRow row : table.page(session, after, limit)) {
                rows.add(withWhatGoesAlong(session, kind, row));
            }
            return rows;
        });
    }

    private static List<KeptRow> attempts(Session session, @Nullable List<String> after, int limit)
            throws SQLException {
        return session.list(
                ATTEMPTS,
                row -> new KeptRow(
                        List.of(Long.toString(row.getLong(1)), row.getString(2)),
                        0,
                        new TreeMap<>(Map.of(TIMES, Long.toString(row.getLong(3))))),
                after == null ? "" : after.get(1),
                after == null ? Long.valueOf(Long.MIN_VALUE) : Long.valueOf(after.get(0)),
                limit);
    }

    private static KeptRow withWhatGoesAlong(Session session, RowKind kind, KeptRow row) throws SQLException {
        String id = row.key().getFirst();
        SortedMap<String, String> fields = new TreeMap<>(row.fields());
        if (kind == RowKind.CHANNEL_ACCOUNT) {
            session.list(SECRETS, secret -> Map.entry(secret.getString(1), secret.getBytes(2)), id)
                    .forEach(secret -> fields.put(
                            SECRET + secret.getKey(), Base64.getEncoder().encodeToString(secret.getValue())));
        } else if (kind == RowKind.CONVERSATION) {
            List<String> traces = session.list(TRACES, found -> new String(found.getBytes(1), UTF_8), id);
            IntStream.range(0, traces.size()).forEach(i -> fields.put(TRACE + "%06d".formatted(i), traces.get(i)));
        }
        return new KeptRow(row.key(), row.order(), fields);
    }

    @Override
    public void put(RowKind kind, List<KeptRow> rows) {
        CopiedTable table = tables.of(kind);
        var unused = database.write(session -> {
            for (KeptRow row : rows) {
                if (table == null) {
                    putAttempts(session, row);
                } else {
                    table.put(session, row);
                    putWhatGoesAlong(session, kind, row);
                }
            }
            return rows.size();
        });
    }

    private static void putAttempts(Session session, KeptRow row) throws SQLException {
        String key = row.key().get(1);
        Long at = Long.valueOf(row.key().get(0));
        session.update(REMOVE_ATTEMPTS, key, at);
        for (int i = Integer.parseInt(row.field(TIMES)); i > 0; i--) {
            session.update(ADD_ATTEMPT, key, at);
        }
    }

    private void putWhatGoesAlong(Session session, RowKind kind, KeptRow row) throws SQLException {
        String id = row.key().getFirst();
        if (kind == RowKind.CHANNEL_ACCOUNT) {
            for (Map.Entry<String, String> secret : row.several(SECRET).entrySet()) {
                byte[] sealed = Base64.getDecoder().decode(secret.getValue());
                session.update(PUT_SECRET, id, secret.getKey().substring(SECRET.length()), sealed);
            }
        } else if (kind == RowKind.CONVERSATION) {
            session.update(REMOVE_TRACES, id);
            long last = Long.MIN_VALUE;
            for (String trace : row.several(TRACE).values()) {
                last = putTrace(session, id, trace, last);
            }
        }
    }

    /** Numbered by its moment, since the oldest are removed by their number; behind the one before in any case. */
    private long putTrace(Session session, String conversation, String doc, long last) throws SQLException {
        byte[] bytes = doc.getBytes(UTF_8);
        long n = Math.max(
                last + 1, Moment.nanos(documents.read(bytes, Trace.class).at()));
        while (session.number(NUMBERED, n) > 0) {
            n++;
        }
        session.update(PUT_TRACE, n, conversation, bytes);
        return n;
    }
}
