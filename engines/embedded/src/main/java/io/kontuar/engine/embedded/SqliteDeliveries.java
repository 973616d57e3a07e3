package io.kontuar.engine.embedded;

import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Deliveries;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Message;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The delivery columns of the messages. */
final class SqliteDeliveries implements Deliveries {
    private static final String NEXT_UNSENT = """
            SELECT doc, delivery FROM message
            WHERE account = ? AND recipient = ? AND state IN ('QUEUED', 'SENDING') ORDER BY n LIMIT 1""";
    private static final String ADVANCE = """
            UPDATE message SET state = ?, state_at = ?, delivery_provider_id = ?, delivery = ?
            WHERE id = ? AND state = ?""";
    private static final String BY_PROVIDER_ID =
            "SELECT doc, delivery FROM message WHERE account = ? AND delivery_provider_id = ? ORDER BY n LIMIT 1";
    private static final String STATES = """
            SELECT id, seq, delivery FROM message WHERE conversation = ? AND state IS NOT NULL
            ORDER BY seq DESC LIMIT ?""";
    private static final String IN_STATE_SINCE =
            "SELECT doc, delivery FROM message WHERE state = ? AND state_at < ? ORDER BY state_at, n LIMIT ?";

    private final Database database;
    private final Documents documents;
    private final SqliteMessages messages;

    SqliteDeliveries(Database database, Documents documents, SqliteMessages messages) {
        this.database = database;
        this.documents = documents;
        this.messages = messages;
    }

    @Override
    public Optional<Message> nextUnsent(ChannelAccountId account, AddressId recipient) {
        return database.read(session -> session.first(NEXT_UNSENT, messages::read, account.value(), recipient.value()));
    }

    @Override
    public boolean advance(MessageId message, DeliveryState expected, Delivery next) {
        if (!next.mayFollow(expected)) {
            return false;
        }
        @Nullable
        Object[] row = {
            next.state().name(),
            Moment.nanos(next.at()),
            next.providerId() == null ? null : next.providerId().value(),
            documents.write(next),
            message.value(),
            expected.name()
        };
        return database.write(session -> session.update(ADVANCE, row)) == 1;
    }

    @Override
    public Optional<Message> byProviderId(ChannelAccountId account, ProviderMessageId providerId) {
        return database.read(
                session -> session.first(BY_PROVIDER_ID, messages::read, account.value(), providerId.value()));
    }

    @Override
    public List<MessageDeliveryState> states(ConversationId conversation, int limit) {
        return database.read(session -> session.list(STATES, this::state, conversation.value(), limit))
                .reversed();
    }

    private MessageDeliveryState state(ResultSet row) throws SQLException {
        return new MessageDeliveryState(
                new MessageId(row.getString(1)), row.getLong(2), documents.read(row.getBytes(3), Delivery.class));
    }

    @Override
    public List<Message> inStateSince(DeliveryState state, Instant before, int limit) {
        return database.read(
                session -> session.list(IN_STATE_SINCE, messages::read, state.name(), Moment.nanos(before), limit));
    }
}
