package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Sorts.descending;

import io.kontuar.channel.InboundEvent.Unreadable;
import io.kontuar.conversation.UnreadableEvents;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import java.util.List;
import org.bson.Document;

/** Unreadable events in the order they came. */
final class MongoUnreadableEvents implements UnreadableEvents {
    private final Shelf<Unreadable> shelf;
    private final Ordinals ordinals;

    MongoUnreadableEvents(Cabinet cabinet, Documents documents, Ordinals ordinals) {
        this.shelf = new Shelf<>(cabinet, Schema.UNREADABLE_EVENT, documents, Unreadable.class);
        this.ordinals = ordinals;
    }

    @Override
    public void save(Unreadable event) {
        Document row = shelf.row(event.id().value(), event);
        shelf.insert(row.append(NamedFiles.FIELD, NamedFiles.in(row.getString(Shelf.DOC)))
                .append("at", Moment.nanos(event.receivedAt()))
                .append("n", ordinals.next()));
    }

    @Override
    public List<Unreadable> latest(int limit) {
        return shelf.list(empty(), descending("n"), limit);
    }

    @Override
    public long count() {
        return shelf.count(empty());
    }
}
