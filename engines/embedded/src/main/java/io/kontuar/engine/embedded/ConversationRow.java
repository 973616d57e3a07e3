package io.kontuar.engine.embedded;

import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.Conversations.Written;
import io.kontuar.conversation.PendingOffer;
import io.kontuar.engine.documents.ConversationKeys;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A conversation made ready in its caller's thread, so that the writer's thread only stores it. */
final class ConversationRow {
    private static final String INSERT = """
            INSERT INTO conversation (version, contact, queue, holder, agent, offered_to, place, next_due, updated_at,
              closed_at, doc, id)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) ON CONFLICT (id) DO NOTHING""";
    private static final String UPDATE = """
            UPDATE conversation SET version = ?1, contact = ?2, queue = ?3, holder = ?4, agent = ?5, offered_to = ?6,
              place = ?7, next_due = ?8, updated_at = ?9, closed_at = ?10, doc = ?11
            WHERE id = ?12 AND version = ?1 - 1""";

    private final @Nullable Object[] columns;

    /** @param conversation with the version it is stored under */
    ConversationRow(Conversation conversation, Documents documents) {
        PendingOffer offer = conversation.offer();
        this.columns = new @Nullable Object[] {
            conversation.version(),
            conversation.customer().contact().value(),
            conversation.queue().value(),
            conversation.control().holder().name(),
            conversation.control().agent() == null
                    ? null
                    : conversation.control().agent().value(),
            offer == null ? null : offer.agent().value(),
            ConversationKeys.place(conversation),
            conversation.nextDue().map(Moment::nanos).orElse(null),
            Moment.nanos(conversation.moments().updatedAt()),
            conversation.closed() ? ConversationKeys.closedAt(conversation) : null,
            documents.write(conversation),
            conversation.id().value()
        };
    }

    /** The columns beside id and document, by name. */
    Map<String, @Nullable Object> derived() {
        List<String> names = List.of(
                "version",
                "contact",
                "queue",
                "holder",
                "agent",
                "offered_to",
                "place",
                "next_due",
                "updated_at",
                "closed_at");
        Map<String, @Nullable Object> named = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            named.put(names.get(i), columns[i]);
        }
        return named;
    }

    /** False when there is one with this id already. */
    boolean insert(Session session) throws SQLException {
        return session.update(INSERT, columns) == 1;
    }

    /** @throws Undo when the stored version is not the one before this one */
    void update(Session session) throws SQLException {
        if (session.update(UPDATE, columns) == 0) {
            throw new Undo(Written.VERSION_CONFLICT);
        }
    }
}
