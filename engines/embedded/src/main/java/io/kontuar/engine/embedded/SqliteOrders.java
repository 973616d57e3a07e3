package io.kontuar.engine.embedded;

import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.Orders;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Orders by id, number, e-mail and phone. */
final class SqliteOrders implements Orders {
    private static final String SAVE = """
            INSERT INTO orders (id, as_of, placed_at, number, email, phone, doc) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (id) DO UPDATE
            SET as_of = ?2, placed_at = ?3, number = ?4, email = ?5, phone = ?6, doc = ?7 WHERE as_of <= ?2""";
    private static final String FIND = "SELECT doc FROM orders WHERE id = ?";
    private static final String BY_NUMBER = "SELECT doc FROM orders WHERE number = ? ORDER BY placed_at DESC, id";
    private static final String OF_CUSTOMER = """
            SELECT doc FROM orders WHERE id IN (
              SELECT id FROM orders WHERE email IN (SELECT value FROM json_each(?1))
              UNION SELECT id FROM orders WHERE phone IN (SELECT value FROM json_each(?2)))
            ORDER BY placed_at DESC, id LIMIT ?3""";

    private final Shelf<Order> shelf;

    SqliteOrders(Database database, Documents documents) {
        this.shelf = new Shelf<>(database, documents, Order.class);
    }

    @Override
    public void save(Order order) {
        shelf.update(
                SAVE,
                order.id().value(),
                Moment.nanos(order.asOf()),
                Moment.nanos(order.placedAt()),
                Orders.normalNumber(order.number()),
                order.email(),
                order.phone(),
                shelf.bytes(order));
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return shelf.first(FIND, id.value());
    }

    @Override
    public List<Order> byNumber(String number) {
        return shelf.list(BY_NUMBER, Orders.normalNumber(number));
    }

    @Override
    public List<Order> ofCustomer(Collection<String> emails, Collection<String> phones, int limit) {
        return shelf.list(OF_CUSTOMER, shelf.texts(emails), shelf.texts(phones), limit);
    }
}
