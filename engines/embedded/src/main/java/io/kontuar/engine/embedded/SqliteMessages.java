package io.kontuar.engine.embedded;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Messages;
import io.kontuar.engine.documents.Documents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads the timeline; {@link MessageRow} writes it. */
final class SqliteMessages implements Messages {
    private static final String FIND = "SELECT doc, delivery FROM message WHERE id = ?";
    private static final String AFTER =
            "SELECT doc, delivery FROM message WHERE conversation = ? AND seq > ? ORDER BY seq LIMIT ?";
    private static final String BEFORE =
            "SELECT doc, delivery FROM message WHERE conversation = ? AND seq < ? ORDER BY seq DESC LIMIT ?";

    private static final String FILL = "UPDATE message SET doc = ? WHERE id = ?";

    private static final String INBOUND =
            "SELECT doc, delivery FROM message WHERE account = ? AND provider_id = ? AND provider_id IS NOT NULL";

    private final Database database;
    private final Documents documents;

    SqliteMessages(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return database.read(session -> session.first(FIND, this::read, id.value()));
    }

    @Override
    public Optional<Message> inbound(ChannelAccountId account, ProviderMessageId providerId) {
        return database.read(session -> session.first(INBOUND, this::read, account.value(), providerId.value()));
    }

    @Override
    public List<Message> after(ConversationId conversation, long after, int limit) {
        return database.read(session -> session.list(AFTER, this::read, conversation.value(), after, limit));
    }

    @Override
    public List<Message> before(ConversationId conversation, long seq, int limit) {
        return database.read(session -> session.list(BEFORE, this::read, conversation.value(), seq, limit))
                .reversed();
    }

    /** Reads and writes in one go on the writer's thread, so that of two who fill one entry only the first does. */
    @Override
    public boolean fill(MessageId id, MessageContent content) {
        return database.write(session -> {
                    Optional<Message> awaited = session.first(FIND, this::read, id.value())
                            .filter(message -> message.content() instanceof MessageContent.RemoteMedia)
                            .filter(message -> !message.content().equals(content));
                    return awaited.isEmpty()
                            ? 0
                            : session.update(FILL, documents.write(awaited.get().with(content)), id.value());
                })
                == 1;
    }

    /** Reads a row of {@code doc, delivery}. */
    Message read(ResultSet row) throws SQLException {
        return read(row, 1);
    }

    /** Reads {@code doc} and {@code delivery} from this column and the next. */
    Message read(ResultSet row, int column) throws SQLException {
        Message message = documents.read(row.getBytes(column), Message.class);
        byte[] delivery = row.getBytes(column + 1);
        return delivery == null ? message : message.with(documents.read(delivery, Delivery.class));
    }
}
