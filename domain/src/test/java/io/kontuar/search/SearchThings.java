package io.kontuar.search;

import io.kontuar.Samples;
import io.kontuar.commerce.Money;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.OrderLine;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.SalesChannel;
import io.kontuar.commerce.Shipment;
import io.kontuar.commerce.ShipmentStatus;
import io.kontuar.commerce.Sku;
import java.util.List;

/** Things of the shop that can be found. */
final class SearchThings {
    private SearchThings() {}

    static Order order(String id, String number) {
        Money price = new Money(19_900, "PLN");
        return new Order(
                new OrderId(id),
                "shop",
                SalesChannel.WEB_SHOP,
                number,
                Samples.NOW,
                OrderStatus.SHIPPED,
                "Anna Nowak",
                "anna.nowak@poczta.example",
                "+48601000001",
                null,
                List.of(new OrderLine(new Sku("KZ-7"), "Kurtka zimowa", "L", 1, price)),
                List.of(new Shipment("InPost", "6200012345", ShipmentStatus.IN_TRANSIT, null, null, Samples.NOW)),
                price,
                Samples.NOW);
    }
}
