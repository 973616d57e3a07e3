package io.kontuar.engine.embedded;

import io.kontuar.channel.AddressId;
import io.kontuar.conversation.Conversations.Written;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Message;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A message made ready in its caller's thread, so that the writer's thread only inserts. */
final class MessageRow {
    private static final String INSERT = """
            INSERT INTO message (id, conversation, seq, direction, account, provider_id, recipient,
              state, state_at, delivery_provider_id, delivery, doc)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";
    private static final String WITH_ID = "SELECT count(*) FROM message WHERE id = ?";
    private static final String WITH_PROVIDER_ID = "SELECT count(*) FROM message WHERE account = ? AND provider_id = ?";

    private final Message message;
    private final @Nullable Object[] columns;

    MessageRow(Message message, Documents documents) {
        this.message = message;
        this.columns = columns(message, documents);
    }

    private static @Nullable Object[] columns(Message message, Documents documents) {
        Delivery delivery = message.delivery();
        return new @Nullable Object[] {
            message.id().value(),
            message.conversation().value(),
            message.seq(),
            message.direction().name(),
            account(message),
            providerId(message),
            message.address() == null ? null : AddressId.of(message.address()).value(),
            delivery == null ? null : delivery.state().name(),
            delivery == null ? null : Moment.nanos(delivery.at()),
            delivery == null || delivery.providerId() == null
                    ? null
                    : delivery.providerId().value(),
            delivery == null ? null : documents.write(delivery),
            documents.write(message)
        };
    }

    /** @throws Undo with the answer when the message collides with another one */
    void insert(Session session) throws SQLException {
        if (session.update(INSERT, columns) == 1
                || session.number(WITH_ID, message.id().value()) == 1) {
            return;
        }
        throw new Undo(
                message.providerId() != null
                                && session.number(WITH_PROVIDER_ID, account(message), providerId(message)) == 1
                        ? Written.DUPLICATE_MESSAGE
                        : Written.VERSION_CONFLICT);
    }

    private static @Nullable String account(Message message) {
        return message.account() == null ? null : message.account().value();
    }

    private static @Nullable String providerId(Message message) {
        return message.providerId() == null ? null : message.providerId().value();
    }
}
