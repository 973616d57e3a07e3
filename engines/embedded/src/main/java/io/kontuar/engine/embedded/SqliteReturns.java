package io.kontuar.engine.embedded;

import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.Return;
import io.kontuar.commerce.ReturnId;
import io.kontuar.commerce.Returns;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Returns by id and order. */
final class SqliteReturns implements Returns {
    private static final String SAVE = """
            INSERT INTO returns (id, as_of, order_id, opened_at, doc) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (id) DO UPDATE SET as_of = ?2, order_id = ?3, opened_at = ?4, doc = ?5 WHERE as_of <= ?2""";
    private static final String FIND = "SELECT doc FROM returns WHERE id = ?";
    private static final String OF_ORDERS = """
            SELECT doc FROM returns WHERE order_id IN (SELECT value FROM json_each(?))
            ORDER BY opened_at DESC, id""";

    private final Shelf<Return> shelf;

    SqliteReturns(Database database, Documents documents) {
        this.shelf = new Shelf<>(database, documents, Return.class);
    }

    @Override
    public void save(Return goods) {
        shelf.update(
                SAVE,
                goods.id().value(),
                Moment.nanos(goods.asOf()),
                goods.order().value(),
                Moment.nanos(goods.openedAt()),
                shelf.bytes(goods));
    }

    @Override
    public Optional<Return> find(ReturnId id) {
        return shelf.first(FIND, id.value());
    }

    @Override
    public List<Return> ofOrders(Collection<OrderId> orders) {
        return shelf.list(
                OF_ORDERS, shelf.texts(orders.stream().map(OrderId::value).toList()));
    }
}
