package io.kontuar.engine.embedded;

import io.kontuar.contact.ContactId;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationWrite;
import io.kontuar.conversation.Conversations;
import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Trace;
import io.kontuar.engine.documents.DocumentTooLarge;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Conversations by id, contact and due moment; writes each command's change in one transaction. */
final class SqliteConversations implements Conversations {
    private static final String FIND = "SELECT doc FROM conversation WHERE id = ?";
    private static final String OPEN_OR_CLOSED_AFTER = """
            SELECT doc FROM conversation
            WHERE contact IN (SELECT value FROM json_each(?)) AND (closed_at IS NULL OR closed_at > ?)
            ORDER BY updated_at DESC, id""";
    private static final String OF_CONTACTS = """
            SELECT doc FROM conversation WHERE contact IN (SELECT value FROM json_each(?))
            ORDER BY updated_at DESC, id LIMIT ?""";
    private static final String DUE = "SELECT doc FROM conversation WHERE next_due <= ? ORDER BY next_due LIMIT ?";

    private final Database database;
    private final Documents documents;
    private final Shelf<Conversation> shelf;
    private final SqliteTraces traces;

    SqliteConversations(Database database, Documents documents, SqliteTraces traces) {
        this.database = database;
        this.documents = documents;
        this.shelf = new Shelf<>(database, documents, Conversation.class);
        this.traces = traces;
    }

    @Override
    public Optional<Conversation> find(ConversationId id) {
        return shelf.first(FIND, id.value());
    }

    @Override
    public void open(Conversation conversation, List<Fact> opening) {
        ConversationRow row = new ConversationRow(conversation.atVersion(1), documents);
        List<FactRow> facts = FactRow.of(opening, documents);
        database.write(session -> row.insert(session) ? FactRow.appendAll(session, facts) : 0);
    }

    @Override
    public Written write(ConversationWrite write) {
        try {
            return database.write(prepared(write));
        } catch (DocumentTooLarge tooLarge) {
            return Written.TOO_LARGE;
        }
    }

    /** Everything that needs no connection is done here, in the caller's thread. */
    private Work<Written> prepared(ConversationWrite write) {
        Conversation next = write.next();
        ConversationRow row = new ConversationRow(next.atVersion(next.version() + 1), documents);
        List<MessageRow> messages = write.messages().stream()
                .map(message -> new MessageRow(message, documents))
                .toList();
        List<FactRow> facts = FactRow.of(write.facts(), documents);
        Trace trace = write.trace();
        byte @Nullable [] why = trace == null ? null : traces.bytes(trace);
        return session -> {
            insertAll(session, messages);
            row.update(session);
            FactRow.appendAll(session, facts);
            if (why != null) {
                SqliteTraces.append(session, next.id(), why);
            }
            return Written.DONE;
        };
    }

    private static void insertAll(Session session, List<MessageRow> messages) throws SQLException {
        for (MessageRow message : messages) {
            message.insert(session);
        }
    }

    @Override
    public List<Conversation> openOrClosedAfter(Collection<ContactId> contacts, Instant closedAfter) {
        return shelf.list(OPEN_OR_CLOSED_AFTER, ids(contacts), Moment.nanos(closedAfter));
    }

    @Override
    public List<Conversation> ofContacts(Collection<ContactId> contacts, int limit) {
        return shelf.list(OF_CONTACTS, ids(contacts), limit);
    }

    @Override
    public List<Conversation> due(Instant now, int limit) {
        return shelf.list(DUE, Moment.nanos(now), limit);
    }

    private String ids(Collection<ContactId> contacts) {
        return shelf.texts(contacts.stream().map(ContactId::value).toList());
    }
}
