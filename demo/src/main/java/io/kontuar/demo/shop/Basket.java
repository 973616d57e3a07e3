package io.kontuar.demo.shop;

import io.kontuar.commerce.Money;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.OrderLine;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.Shipment;
import io.kontuar.commerce.StoreId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer takes to a till, before there is an order of it. */
record Basket(
        DemoCustomer customer,
        Source source,
        String number,
        Instant placedAt,
        @Nullable StoreId store,
        List<OrderLine> lines) {

    Order order(OrderStatus status, List<Shipment> shipments, Instant asOf) {
        boolean known = source != Source.POS || customer.loyalty();
        return new Order(
                new OrderId(source.code() + ":" + number),
                source.code(),
                source.channel(),
                number,
                placedAt,
                status,
                known ? customer.name() : null,
                known ? source.emailOf(customer, number) : null,
                known ? customer.phone() : null,
                store,
                lines,
                shipments,
                total(lines),
                asOf);
    }

    static Money total(List<OrderLine> lines) {
        long minor = lines.stream()
                .mapToLong(line -> line.price().minor() * line.quantity())
                .sum();
        return new Money(minor, lines.getFirst().price().currency());
    }
}
