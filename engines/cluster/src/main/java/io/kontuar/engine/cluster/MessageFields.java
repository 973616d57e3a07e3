package io.kontuar.engine.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Message;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A message's row. Keys that only some messages have are small documents of their own ({@code came}, {@code unsent},
 * {@code known}): a sparse index on one holds just those. The delivery beside the record is newer than the one inside.
 */
final class MessageFields {
    static final String DELIVERY = "delivery";
    static final String STATE = "state";
    static final String UNSENT = "unsent";
    static final String CAME = "came";
    static final String KNOWN = "known";
    static final String CLAIM = "claim";
    /** When a message came that names files; absent where it names none. */
    static final String FILES_AT = "filesAt";

    private MessageFields() {}

    static Document row(Message message, Shelf<Message> shelf, long n) {
        Document row = shelf.row(message.id().value(), message)
                .append("conversation", message.conversation().value())
                .append("seq", message.seq())
                .append("direction", message.direction().name())
                .append("n", n)
                .append(CLAIM, n);
        row.putAll(files(message, row.getString(Shelf.DOC)));
        ChannelAccountId account = message.account();
        ProviderMessageId providerId = message.providerId();
        if (account != null) {
            row.append("account", account.value());
        }
        if (account != null && providerId != null) {
            row.append(CAME, providerKey(account, providerId));
        }
        Delivery delivery = message.delivery();
        if (delivery != null) {
            delivery(delivery, shelf).forEach(row::append);
            if (account != null && message.address() != null && unsent(delivery.state())) {
                row.append(UNSENT, recipientKey(account, AddressId.of(message.address())));
            }
            if (account != null && delivery.providerId() != null) {
                row.append(KNOWN, providerKey(account, delivery.providerId()));
            }
        }
        return row;
    }

    static Document delivery(Delivery delivery, Shelf<Message> shelf) {
        return new Document(STATE, delivery.state().name())
                .append("stateAt", Moment.nanos(delivery.at()))
                .append(DELIVERY, shelf.text(delivery));
    }

    /** What a row holds of the files that the message's text names: nothing when there are none. */
    static Document files(Message message, String doc) {
        List<String> named = NamedFiles.in(doc);
        return named.isEmpty()
                ? new Document()
                : new Document(NamedFiles.FIELD, named).append(FILES_AT, Moment.nanos(message.receivedAt()));
    }

    static boolean unsent(DeliveryState state) {
        return state == DeliveryState.QUEUED || state == DeliveryState.SENDING;
    }

    static Document providerKey(ChannelAccountId account, ProviderMessageId id) {
        return new Document("account", account.value()).append("id", id.value());
    }

    static Document recipientKey(ChannelAccountId account, AddressId recipient) {
        return new Document("account", account.value()).append("recipient", recipient.value());
    }

    /** Reads a row of {@code doc} and {@code delivery}. */
    static Message read(Document row, Documents documents) {
        Message message = documents.read(row.getString(Shelf.DOC).getBytes(UTF_8), Message.class);
        @Nullable String delivery = row.getString(DELIVERY);
        return delivery == null ? message : message.with(documents.read(delivery.getBytes(UTF_8), Delivery.class));
    }
}
