package io.kontuar.engine.embedded;

import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Trace;
import io.kontuar.conversation.Traces;
import io.kontuar.engine.documents.Documents;
import java.sql.SQLException;
import java.util.List;

/** Traces by conversation. */
final class SqliteTraces implements Traces {
    private static final String OF = "SELECT doc FROM trace WHERE conversation = ? ORDER BY n";
    private static final String APPEND = "INSERT INTO trace (conversation, doc) VALUES (?, ?)";

    private final Shelf<Trace> shelf;

    SqliteTraces(Database database, Documents documents) {
        this.shelf = new Shelf<>(database, documents, Trace.class);
    }

    @Override
    public List<Trace> of(ConversationId conversation) {
        return shelf.list(OF, conversation.value());
    }

    byte[] bytes(Trace trace) {
        return shelf.bytes(trace);
    }

    /** Appends within the transaction of the turn's command. */
    static void append(Session session, ConversationId conversation, byte[] doc) throws SQLException {
        session.update(APPEND, conversation.value(), doc);
    }
}
