package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Sorts.descending;

import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import io.kontuar.staff.AuditTrail;
import java.util.List;

/** Entries in the order of their moments. */
final class MongoAuditTrail implements AuditTrail {
    private final Shelf<Entry> shelf;
    private final Ordinals ordinals;

    MongoAuditTrail(Cabinet cabinet, Documents documents, Ordinals ordinals) {
        this.shelf = new Shelf<>(cabinet, Schema.AUDIT_ENTRY, documents, Entry.class);
        this.ordinals = ordinals;
    }

    @Override
    public void append(Entry entry) {
        shelf.insert(shelf.row(entry.id(), entry)
                .append("at", Moment.nanos(entry.at()))
                .append("n", ordinals.next()));
    }

    @Override
    public List<Entry> latest(int limit) {
        return shelf.list(empty(), descending("at", "n"), limit);
    }
}
