package io.kontuar.engine.embedded;

import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import io.kontuar.staff.AuditTrail;
import java.util.List;

/** Entries in the order of their moments. */
final class SqliteAuditTrail implements AuditTrail {
    private static final String APPEND =
            "INSERT INTO audit_entry (id, at, doc) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING";
    private static final String LATEST = "SELECT doc FROM audit_entry ORDER BY at DESC, n DESC LIMIT ?";

    private final Shelf<Entry> shelf;

    SqliteAuditTrail(Database database, Documents documents) {
        this.shelf = new Shelf<>(database, documents, Entry.class);
    }

    @Override
    public void append(Entry entry) {
        shelf.update(APPEND, entry.id(), Moment.nanos(entry.at()), shelf.bytes(entry));
    }

    @Override
    public List<Entry> latest(int limit) {
        return shelf.list(LATEST, limit);
    }
}
