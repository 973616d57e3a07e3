package io.kontuar.engine.embedded;

import io.kontuar.attachment.AttachmentId;
import io.kontuar.channel.InboundEvent.Unreadable;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Retention;
import io.kontuar.conversation.RetentionClass;
import io.kontuar.conversation.Trace;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removal in the order of the row numbers, which is that of writing. Files are named in documents by their hash alone, so
 * every such hash counts as named, wherever it stands.
 */
final class SqliteRetention implements Retention {
    private static final String CLOSED = """
            WITH RECURSIVE near(name) AS (
              SELECT min(queue) FROM conversation
              UNION ALL SELECT (SELECT min(queue) FROM conversation WHERE queue > name) FROM near WHERE name IS NOT NULL)
            SELECT c.id FROM near JOIN conversation c ON c.queue = near.name AND c.holder = 'NOBODY' AND c.updated_at < ?
            LIMIT ?""";
    private static final String REMOVE_CONVERSATION =
            "DELETE FROM conversation WHERE id = ? AND holder = 'NOBODY' AND updated_at < ?";
    private static final String REMOVE_ENTRIES = "DELETE FROM message WHERE conversation = ?";
    private static final String REMOVE_ITS_TRACES = "DELETE FROM trace WHERE conversation = ?";
    private static final String TRACES = "SELECT n, doc FROM trace WHERE n > ? ORDER BY n LIMIT ?";
    private static final String REMOVE_TRACES = "DELETE FROM trace WHERE n <= ?";
    private static final String UNREADABLE = "SELECT n, doc FROM unreadable_event WHERE n > ? ORDER BY n LIMIT ?";
    private static final String REMOVE_UNREADABLE = "DELETE FROM unreadable_event WHERE n <= ?";
    private static final String REMOVE_AUDIT =
            "DELETE FROM audit_entry WHERE n IN (SELECT n FROM audit_entry WHERE at < ? ORDER BY at, n LIMIT ?)";
    private static final String REMOVE_NOTICES =
            "DELETE FROM notice WHERE id IN (SELECT id FROM notice WHERE made_at < ? ORDER BY made_at LIMIT ?)";
    private static final String PROOFS = "SELECT n, at FROM proof_attempt WHERE n > ? ORDER BY n LIMIT ?";
    private static final String REMOVE_PROOFS = "DELETE FROM proof_attempt WHERE n <= ?";
    private static final String ENTRIES = "SELECT n, doc FROM message WHERE n > ? ORDER BY n LIMIT ?";
    private static final Pattern HASH = Pattern.compile("\"([0-9a-f]{64})\"");
    private static final int PAGE = 1000;

    private final Database database;
    private final Documents documents;

    SqliteRetention(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    @Override
    public List<ConversationId> closedBefore(Instant moment, int limit) {
        return database.read(session ->
                session.list(CLOSED, row -> new ConversationId(row.getString(1)), Moment.nanos(moment), limit));
    }

    @Override
    public boolean remove(ConversationId conversation, Instant unchangedSince) {
        return database.write(session -> {
            String id = conversation.value();
            if (session.update(REMOVE_CONVERSATION, id, Moment.nanos(unchangedSince)) == 0) {
                return false;
            }
            session.update(REMOVE_ENTRIES, id);
            session.update(REMOVE_ITS_TRACES, id);
            return true;
        });
    }

    @Override
    public int removeOlder(RetentionClass what, Instant before, int limit) {
        return switch (what) {
            case TRACE ->
                removeOldest(
                        TRACES,
                        REMOVE_TRACES,
                        before,
                        limit,
                        doc -> documents.read(doc, Trace.class).at());
            case RAW_EVENT ->
                removeOldest(
                        UNREADABLE,
                        REMOVE_UNREADABLE,
                        before,
                        limit,
                        doc -> documents.read(doc, Unreadable.class).receivedAt());
            case AUDIT -> database.write(session -> session.update(REMOVE_AUDIT, Moment.nanos(before), limit));
            case PROOF_ATTEMPT -> removeProofs(Moment.nanos(before), limit);
            case NOTICE -> database.write(session -> session.update(REMOVE_NOTICES, Moment.nanos(before), limit));
            case MESSAGE, ATTACHMENT, FACT ->
                throw new IllegalArgumentException("retention: expected a class of single records, got " + what);
        };
    }

    /** A row and the moment it was kept. */
    private record Kept(long n, long at) {}

    private interface MomentOf {
        Instant of(byte[] doc);
    }

    private int removeOldest(String oldest, String removal, Instant before, int limit, MomentOf moment) {
        List<Kept> rows = database.read(session -> session.list(
                oldest, row -> new Kept(row.getLong(1), Moment.nanos(moment.of(row.getBytes(2)))), 0L, limit));
        return remove(rows, removal, Moment.nanos(before));
    }

    private int removeProofs(long before, int limit) {
        List<Kept> rows = database.read(
                session -> session.list(PROOFS, row -> new Kept(row.getLong(1), row.getLong(2)), 0L, limit));
        return remove(rows, REMOVE_PROOFS, before);
    }

    private int remove(List<Kept> oldest, String removal, long before) {
        List<Kept> old = oldest.stream().takeWhile(row -> row.at() < before).toList();
        return old.isEmpty()
                ? 0
                : database.write(
                        session -> session.update(removal, old.getLast().n()));
    }

    @Override
    public Set<AttachmentId> attachmentsNamedSince(Instant moment) {
        Set<AttachmentId> named = new HashSet<>();
        walk(ENTRIES, doc -> {
            List<AttachmentId> files = hashes(doc);
            if (!files.isEmpty()
                    && !documents.read(doc, Message.class).receivedAt().isBefore(moment)) {
                named.addAll(files);
            }
        });
        walk(UNREADABLE, doc -> named.addAll(hashes(doc)));
        return named;
    }

    private interface Visitor {
        void see(byte[] doc);
    }

    private record Page(long last, int size) {}

    private void walk(String page, Visitor visitor) {
        Page seen = new Page(0, PAGE);
        while (seen.size() == PAGE) {
            long from = seen.last();
            seen = database.read(session -> visit(session, page, from, visitor));
        }
    }

    private static Page visit(Session session, String page, long from, Visitor visitor) throws SQLException {
        List<Long> rows = session.list(
                page,
                row -> {
                    visitor.see(row.getBytes(2));
                    return row.getLong(1);
                },
                from,
                PAGE);
        return new Page(rows.isEmpty() ? from : rows.getLast(), rows.size());
    }

    private static List<AttachmentId> hashes(byte[] doc) {
        List<AttachmentId> found = new ArrayList<>();
        Matcher hash = HASH.matcher(new String(doc, StandardCharsets.UTF_8));
        while (hash.find()) {
            found.add(new AttachmentId(hash.group(1)));
        }
        return found;
    }
}
