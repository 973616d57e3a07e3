package io.kontuar.commerce;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A purchase: an order of the web shop or a marketplace, or a receipt from a till.
 *
 * @param source the system it came from, such as {@code shop}, {@code pos} or {@code allegro}
 * @param number what the customer reads on the confirmation or receipt
 * @param email lower case; null for most receipts
 * @param phone in E.164
 * @param store where it was bought or is to be picked up
 * @param asOf when the source last said so
 */
public record Order(
        OrderId id,
        String source,
        SalesChannel channel,
        String number,
        Instant placedAt,
        OrderStatus status,
        @Nullable String customerName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable StoreId store,
        List<OrderLine> lines,
        List<Shipment> shipments,
        Money total,
        Instant asOf) {
    public Order {
        lines = List.copyOf(lines);
        shipments = List.copyOf(shipments);
    }
}
