package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.Projections;
import io.kontuar.commerce.OrderId;
import io.kontuar.contact.ContactId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.search.StoreWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Walks along the ids; none is empty, so the empty text comes before all. */
final class MongoStoreWalk implements StoreWalk {
    private final Cabinet cabinet;

    MongoStoreWalk(Cabinet cabinet) {
        this.cabinet = cabinet;
    }

    @Override
    public List<ConversationId> conversations(@Nullable ConversationId after, int limit) {
        return page(Schema.CONVERSATION, after == null ? "" : after.value(), limit, ConversationId::new);
    }

    @Override
    public List<ContactId> contacts(@Nullable ContactId after, int limit) {
        return page(Schema.CONTACT, after == null ? "" : after.value(), limit, ContactId::new);
    }

    @Override
    public List<OrderId> orders(@Nullable OrderId after, int limit) {
        return page(Schema.ORDERS, after == null ? "" : after.value(), limit, OrderId::new);
    }

    private <T> List<T> page(String collection, String after, int limit, Function<String, T> id) {
        if (limit < 1) {
            return List.of();
        }
        List<Document> rows = cabinet.read(() -> cabinet.collection(collection)
                .find(gt("_id", after))
                .sort(ascending("_id"))
                .limit(limit)
                .projection(Projections.include("_id"))
                .into(new ArrayList<>()));
        return rows.stream().map(row -> id.apply(row.getString("_id"))).toList();
    }
}
