package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Messages;
import io.kontuar.engine.documents.Documents;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Reads the timeline; {@link MessageInserts} writes it. */
final class MongoMessages implements Messages {
    private final Shelf<Message> shelf;
    private final Documents documents;

    MongoMessages(Shelf<Message> shelf, Documents documents) {
        this.shelf = shelf;
        this.documents = documents;
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return first(eq("_id", id.value()), ascending("_id"));
    }

    @Override
    public Optional<Message> inbound(ChannelAccountId account, ProviderMessageId providerId) {
        return first(
                eq(MessageFields.CAME, MessageFields.providerKey(account, providerId)), ascending(MessageFields.CAME));
    }

    @Override
    public List<Message> after(ConversationId conversation, long after, int limit) {
        return list(and(eq("conversation", conversation.value()), gt("seq", after)), ascending("seq"), limit);
    }

    @Override
    public List<Message> before(ConversationId conversation, long seq, int limit) {
        return list(and(eq("conversation", conversation.value()), lt("seq", seq)), descending("seq"), limit)
                .reversed();
    }

    Optional<Message> first(Bson filter, Bson order) {
        return list(filter, order, 1).stream().findFirst();
    }

    List<Message> list(Bson filter, Bson order, int limit) {
        return limit < 1
                ? List.of()
                : shelf.list(
                        shelf.rows().find(filter).sort(order).limit(limit),
                        row -> MessageFields.read(row, documents),
                        Shelf.DOC,
                        MessageFields.DELIVERY);
    }

    List<Message> all(Collection<String> ids) {
        return list(in("_id", ids), ascending("_id"), ids.size());
    }
}
