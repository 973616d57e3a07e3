package io.kontuar.engine.cluster;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.Orders;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.Moment;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Orders by id, number, e-mail and phone. */
final class MongoOrders implements Orders {
    private static final Bson NEWEST_FIRST = orderBy(descending("placedAt"), ascending("_id"));
    private final Shelf<Order> shelf;

    MongoOrders(Cabinet cabinet, Documents documents) {
        this.shelf = new Shelf<>(cabinet, Schema.ORDERS, documents, Order.class);
    }

    @Override
    public void save(Order order) {
        Document row = shelf.row(order.id().value(), order)
                .append("asOf", Moment.nanos(order.asOf()))
                .append("placedAt", Moment.nanos(order.placedAt()))
                .append("number", Orders.normalNumber(order.number()));
        if (order.email() != null) {
            row.append("email", order.email());
        }
        if (order.phone() != null) {
            row.append("phone", order.phone());
        }
        shelf.putNewest(row);
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return shelf.find(id.value());
    }

    @Override
    public List<Order> byNumber(String number) {
        return shelf.all(eq("number", Orders.normalNumber(number)), NEWEST_FIRST);
    }

    @Override
    public List<Order> ofCustomer(Collection<String> emails, Collection<String> phones, int limit) {
        return shelf.list(or(in("email", emails), in("phone", phones)), NEWEST_FIRST, limit);
    }
}
