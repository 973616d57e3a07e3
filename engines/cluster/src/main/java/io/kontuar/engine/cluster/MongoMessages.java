package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.Projections;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Messages;
import io.kontuar.engine.documents.Documents;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Reads the timeline; {@link MessageInserts} writes it. */
final class MongoMessages implements Messages {
    private final Cabinet cabinet;
    private final Shelf<Message> shelf;
    private final Documents documents;

    MongoMessages(Cabinet cabinet, Shelf<Message> shelf, Documents documents) {
        this.cabinet = cabinet;
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

    /** Replaces the text that was read, so that of two who fill one entry only the first does. */
    @Override
    public boolean fill(MessageId id, MessageContent content) {
        Bson entry = eq("_id", id.value());
        Document row = cabinet.read(() -> shelf.rows()
                .find(entry)
                .projection(Projections.include(Shelf.DOC))
                .first());
        if (row == null) {
            return false;
        }
        Message awaited = shelf.record(row);
        if (!(awaited.content() instanceof MessageContent.RemoteMedia)
                || awaited.content().equals(content)) {
            return false;
        }
        Document update = filling(awaited, shelf.text(awaited.with(content)));
        Bson unfilled = and(entry, eq(Shelf.DOC, row.getString(Shelf.DOC)));
        return cabinet.write("fill", () -> shelf.rows().updateOne(unfilled, update))
                        .getMatchedCount()
                == 1;
    }

    private static Document filling(Message awaited, String filled) {
        Document files = MessageFields.files(awaited, filled);
        Document there = new Document(Shelf.DOC, filled);
        there.putAll(files);
        Document update = new Document("$set", there);
        return files.isEmpty()
                ? update.append("$unset", new Document(NamedFiles.FIELD, "").append(MessageFields.FILES_AT, ""))
                : update;
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
