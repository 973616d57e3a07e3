package io.kontuar.engine.embedded;

import io.kontuar.commerce.OrderId;
import io.kontuar.contact.ContactId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.search.StoreWalk;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks along the primary keys; no id is empty, so the empty text comes before all. */
final class SqliteStoreWalk implements StoreWalk {
    private static final String CONVERSATIONS = "SELECT id FROM conversation WHERE id > ? ORDER BY id LIMIT ?";
    private static final String CONTACTS = "SELECT id FROM contact WHERE id > ? ORDER BY id LIMIT ?";
    private static final String ORDERS = "SELECT id FROM orders WHERE id > ? ORDER BY id LIMIT ?";

    private final Database database;

    SqliteStoreWalk(Database database) {
        this.database = database;
    }

    @Override
    public List<ConversationId> conversations(@Nullable ConversationId after, int limit) {
        return page(CONVERSATIONS, after == null ? "" : after.value(), limit, ConversationId::new);
    }

    @Override
    public List<ContactId> contacts(@Nullable ContactId after, int limit) {
        return page(CONTACTS, after == null ? "" : after.value(), limit, ContactId::new);
    }

    @Override
    public List<OrderId> orders(@Nullable OrderId after, int limit) {
        return page(ORDERS, after == null ? "" : after.value(), limit, OrderId::new);
    }

    private <T> List<T> page(String sql, String after, int limit, Function<String, T> id) {
        return database.read(session -> session.list(sql, row -> id.apply(row.getString(1)), after, limit));
    }
}
