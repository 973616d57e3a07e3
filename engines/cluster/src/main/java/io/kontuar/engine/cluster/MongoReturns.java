package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

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
final class MongoReturns implements Returns {
    private final Shelf<Return> shelf;

    MongoReturns(Cabinet cabinet, Documents documents) {
        this.shelf = new Shelf<>(cabinet, Schema.RETURNS, documents, Return.class);
    }

    @Override
    public void save(Return goods) {
        shelf.putNewest(shelf.row(goods.id().value(), goods)
                .append("asOf", Moment.nanos(goods.asOf()))
                .append("order", goods.order().value())
                .append("openedAt", Moment.nanos(goods.openedAt())));
    }

    @Override
    public Optional<Return> find(ReturnId id) {
        return shelf.find(id.value());
    }

    @Override
    public List<Return> ofOrders(Collection<OrderId> orders) {
        return shelf.all(
                in("order", orders.stream().map(OrderId::value).toList()),
                orderBy(descending("openedAt"), ascending("_id")));
    }
}
