package io.kontuar.engine.embedded;

import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationLists;
import io.kontuar.conversation.Message;
import io.kontuar.engine.documents.Documents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page is read in two steps that see the same moment: the ids by a {@link ListWalk} along an index, then the rows of
 * these ids in one statement.
 */
final class SqliteConversationLists implements ConversationLists {
    private static final String ROWS = """
            SELECT m.doc, m.delivery, c.doc, k.name FROM conversation c
            LEFT JOIN contact k ON k.id = c.contact
            LEFT JOIN message m ON m.n = (
              SELECT n FROM message WHERE conversation = c.id AND direction IN ('INBOUND', 'OUTBOUND') ORDER BY seq DESC LIMIT 1)
            WHERE c.id IN (SELECT value FROM json_each(?))""";

    private final Database database;
    private final Documents documents;
    private final Shelf<Conversation> shelf;
    private final SqliteMessages messages;

    SqliteConversationLists(Database database, Documents documents, SqliteMessages messages) {
        this.database = database;
        this.documents = documents;
        this.shelf = new Shelf<>(database, documents, Conversation.class);
        this.messages = messages;
    }

    @Override
    public List<Row> page(ListQuery query, @Nullable ConversationId after, int limit) {
        return database.snapshot(session -> rows(session, ListWalk.of(query).page(session, after, limit)));
    }

    private List<Row> rows(Session session, List<String> ids) throws SQLException {
        Map<String, Row> rows = session.list(ROWS, this::row, shelf.texts(ids)).stream()
                .collect(Collectors.toMap(row -> row.conversation().id().value(), Function.identity()));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    private Row row(ResultSet row) throws SQLException {
        Message last = row.getBytes(1) == null ? null : messages.read(row);
        return new Row(documents.read(row.getBytes(3), Conversation.class), last, row.getString(4));
    }

    @Override
    public int count(ListQuery query) {
        return database.read(session -> ListWalk.of(query).count(session));
    }
}
