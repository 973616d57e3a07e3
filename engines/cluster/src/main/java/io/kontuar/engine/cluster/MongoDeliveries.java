package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.model.Projections;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Deliveries;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Message;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The delivery fields of the messages. */
final class MongoDeliveries implements Deliveries {
    private final Cabinet cabinet;
    private final Shelf<Message> shelf;
    private final MongoMessages messages;
    private final Documents documents;

    MongoDeliveries(Cabinet cabinet, Shelf<Message> shelf, MongoMessages messages, Documents documents) {
        this.cabinet = cabinet;
        this.shelf = shelf;
        this.messages = messages;
        this.documents = documents;
    }

    @Override
    public Optional<Message> nextUnsent(ChannelAccountId account, AddressId recipient) {
        return messages.first(eq(MessageFields.UNSENT, MessageFields.recipientKey(account, recipient)), ascending("n"));
    }

    @Override
    public boolean advance(MessageId message, DeliveryState expected, Delivery next) {
        if (!next.mayFollow(expected)) {
            return false;
        }
        Document update = update(message, next);
        return cabinet.write("advance", () -> shelf.rows().updateOne(inState(message, expected), update))
                        .getMatchedCount()
                == 1;
    }

    private static Bson inState(MessageId message, DeliveryState expected) {
        return and(eq("_id", message.value()), eq(MessageFields.STATE, expected.name()));
    }

    private Document update(MessageId message, Delivery next) {
        Document there = MessageFields.delivery(next, shelf);
        Document absent = new Document();
        if (!MessageFields.unsent(next.state())) {
            absent.append(MessageFields.UNSENT, "");
        }
        ProviderMessageId providerId = next.providerId();
        Optional<Document> known = providerId == null
                ? Optional.empty()
                : accountOf(message).map(account -> MessageFields.providerKey(account, providerId));
        known.ifPresentOrElse(
                key -> there.append(MessageFields.KNOWN, key), () -> absent.append(MessageFields.KNOWN, ""));
        Document update = new Document("$set", there);
        return absent.isEmpty() ? update : update.append("$unset", absent);
    }

    /** It never changes, so it may be read before the step itself. */
    private Optional<ChannelAccountId> accountOf(MessageId message) {
        Document row = cabinet.read(() -> shelf.rows()
                .find(eq("_id", message.value()))
                .projection(Projections.include("account"))
                .first());
        return Optional.ofNullable(row).map(found -> found.getString("account")).map(ChannelAccountId::new);
    }

    @Override
    public Optional<Message> byProviderId(ChannelAccountId account, ProviderMessageId providerId) {
        return messages.first(eq(MessageFields.KNOWN, MessageFields.providerKey(account, providerId)), ascending("n"));
    }

    @Override
    public List<MessageDeliveryState> states(ConversationId conversation, int limit) {
        return limit < 1
                ? List.of()
                : shelf.list(
                                shelf.rows()
                                        .find(and(
                                                eq("conversation", conversation.value()),
                                                eq("direction", Direction.OUTBOUND.name())))
                                        .sort(descending("seq"))
                                        .limit(limit),
                                this::state,
                                "seq",
                                MessageFields.DELIVERY)
                        .reversed();
    }

    private MessageDeliveryState state(Document row) {
        return new MessageDeliveryState(
                new MessageId(row.getString("_id")),
                row.getLong("seq"),
                documents.read(row.getString(MessageFields.DELIVERY).getBytes(UTF_8), Delivery.class));
    }

    @Override
    public List<Message> inStateSince(DeliveryState state, Instant before, int limit) {
        return messages.list(
                and(eq(MessageFields.STATE, state.name()), lt("stateAt", Moment.nanos(before))),
                ascending("stateAt", "n"),
                limit);
    }
}
