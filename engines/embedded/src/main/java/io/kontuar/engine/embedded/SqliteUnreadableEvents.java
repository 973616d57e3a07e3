package io.kontuar.engine.embedded;

import io.kontuar.channel.InboundEvent.Unreadable;
import io.kontuar.conversation.UnreadableEvents;
import io.kontuar.engine.documents.Documents;
import java.util.List;

/** Unreadable events in the order they came. */
final class SqliteUnreadableEvents implements UnreadableEvents {
    private static final String SAVE =
            "INSERT INTO unreadable_event (id, doc) VALUES (?, ?) ON CONFLICT (id) DO NOTHING";
    private static final String LATEST = "SELECT doc FROM unreadable_event ORDER BY n DESC LIMIT ?";
    private static final String COUNT = "SELECT count(*) FROM unreadable_event";

    private final Database database;
    private final Shelf<Unreadable> shelf;

    SqliteUnreadableEvents(Database database, Documents documents) {
        this.database = database;
        this.shelf = new Shelf<>(database, documents, Unreadable.class);
    }

    @Override
    public void save(Unreadable event) {
        shelf.update(SAVE, event.id().value(), shelf.bytes(event));
    }

    @Override
    public List<Unreadable> latest(int limit) {
        return shelf.list(LATEST, limit);
    }

    @Override
    public long count() {
        return database.read(session -> session.number(COUNT));
    }
}
