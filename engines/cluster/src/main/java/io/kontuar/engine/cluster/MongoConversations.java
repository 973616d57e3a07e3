package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import io.kontuar.contact.ContactId;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationWrite;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Trace;
import io.kontuar.engine.documents.DocumentTooLarge;
import io.kontuar.engine.documents.Moment;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Conversations by id, contact and due moment. A write is a sequence of single-document steps: the entries, then the
 * conversation by compare-and-set, holding its facts and trace, then these in their own collections ({@link Leftovers}).
 */
final class MongoConversations implements Conversations {
    private static final Bson LATEST_CHANGE_FIRST = orderBy(descending("updatedAt"), ascending("_id"));
    private final Cabinet cabinet;
    private final Shelf<Conversation> shelf;
    private final Shelf<Message> messages;
    private final Shelf<Trace> traces;
    private final FactRows facts;
    private final Leftovers leftovers;
    private final Removals removals;
    private final Ordinals ordinals;

    MongoConversations(
            Cabinet cabinet,
            Shelf<Conversation> shelf,
            Shelf<Message> messages,
            Shelf<Trace> traces,
            FactRows facts,
            Leftovers leftovers,
            Removals removals,
            Ordinals ordinals) {
        this.cabinet = cabinet;
        this.shelf = shelf;
        this.messages = messages;
        this.traces = traces;
        this.facts = facts;
        this.leftovers = leftovers;
        this.removals = removals;
        this.ordinals = ordinals;
    }

    @Override
    public Optional<Conversation> find(ConversationId id) {
        return shelf.find(id.value());
    }

    /** One that is there already may have been opened by a writer that stopped: its facts are settled then. */
    @Override
    public void open(Conversation conversation, List<Fact> opening) {
        Conversation first = conversation.atVersion(1);
        String id = first.id().value();
        Document left = Leftovers.of(facts.of(opening, 1), null);
        Document row = fields(first).with(left, ordinals.now()).row(id);
        if (!shelf.insert(row)) {
            leftovers.settle(first.id());
        } else if (left != null) {
            leftovers.settle(id, 1, left);
        }
    }

    @Override
    public Written write(ConversationWrite write) {
        try {
            return writePrepared(write);
        } catch (DocumentTooLarge tooLarge) {
            return Written.TOO_LARGE;
        }
    }

    private Written writePrepared(ConversationWrite write) {
        Conversation next = write.next().atVersion(write.next().version() + 1);
        List<Document> entries = write.messages().stream()
                .map(message -> MessageFields.row(message, messages, ordinals.next()))
                .toList();
        Document left = Leftovers.of(facts.of(write.facts(), next.version()), trace(write.trace(), next.version()));
        ConversationFields fields = fields(next).with(left, ordinals.now()).showing(shown(write.messages()));
        MessageInserts inserts = new MessageInserts(cabinet, messages.rows(), () -> lastSeq(next.id()), ordinals);
        Written inserted = inserts.insertAll(entries);
        if (inserted != Written.DONE) {
            return inserted;
        }
        if (!update(next, fields.update(), inserts)) {
            inserts.takeBack();
            return Written.VERSION_CONFLICT;
        }
        if (left != null) {
            leftovers.settle(next.id().value(), next.version(), left);
        }
        return Written.DONE;
    }

    /** Compare-and-set on the version, with nothing left over from the write before, of what is not being removed. */
    private boolean update(Conversation next, Document update, MessageInserts inserts) {
        String id = next.id().value();
        Bson before = and(eq("_id", id), eq("version", next.version() - 1));
        Bson settled = and(before, exists(Leftovers.FIELD, false), exists(Removals.LEAVING, false));
        MongoCollection<Document> rows = shelf.rows();
        try {
            if (cabinet.write("update", () -> rows.updateOne(settled, update)).getMatchedCount() == 1) {
                return true;
            }
            leftovers.settle(next.id());
            removals.complete(next.id());
            return cabinet.write("update", () -> rows.updateOne(settled, update))
                            .getMatchedCount()
                    == 1;
        } catch (DocumentTooLarge tooLarge) {
            inserts.takeBack();
            throw tooLarge;
        }
    }

    private ConversationFields fields(Conversation conversation) {
        return new ConversationFields(conversation, shelf.text(conversation));
    }

    private @Nullable Document trace(@Nullable Trace trace, long version) {
        return trace == null ? null : MongoTraces.row(traces, trace, version);
    }

    private static @Nullable String shown(List<Message> entries) {
        return entries.stream()
                .filter(entry -> entry.direction() == Direction.INBOUND || entry.direction() == Direction.OUTBOUND)
                .reduce((earlier, later) -> later)
                .map(entry -> entry.id().value())
                .orElse(null);
    }

    private long lastSeq(ConversationId id) {
        return find(id).map(stored -> stored.progress().lastSeq()).orElse(0L);
    }

    @Override
    public List<Conversation> openOrClosedAfter(Collection<ContactId> contacts, Instant closedAfter) {
        long after = Math.min(Moment.nanos(closedAfter), Long.MAX_VALUE - 1);
        return shelf.all(and(in("contact", values(contacts)), gt("openUntil", after)), LATEST_CHANGE_FIRST);
    }

    @Override
    public List<Conversation> ofContacts(Collection<ContactId> contacts, int limit) {
        return shelf.list(in("contact", values(contacts)), LATEST_CHANGE_FIRST, limit);
    }

    @Override
    public List<Conversation> due(Instant now, int limit) {
        return shelf.list(lte("nextDue", Moment.nanos(now)), ascending("nextDue"), limit);
    }

    /** The fields {@code fields} of one conversation's row; null when there is none. */
    @Nullable
    Document row(ConversationId id, String... fields) {
        return cabinet.read(() -> shelf.rows()
                .find(eq("_id", id.value()))
                .projection(Projections.include(fields))
                .first());
    }

    private static List<String> values(Collection<ContactId> contacts) {
        return contacts.stream().map(ContactId::value).toList();
    }
}
