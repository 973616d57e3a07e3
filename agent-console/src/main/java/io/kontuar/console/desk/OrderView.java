package io.kontuar.console.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderLine;
import io.kontuar.commerce.Shipment;
import io.kontuar.commerce.StoreId;
import io.kontuar.console.api.Codes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A purchase as staff see it.
 *
 * @param proven whether it stands under an address that the channel or the customer vouched for; an unproven one must
 *     not be told to the customer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderView(
        String id,
        String source,
        String channel,
        String number,
        Instant placedAt,
        String status,
        @Nullable String store,
        List<LineView> lines,
        List<ShipmentView> shipments,
        MoneyView total,
        boolean proven) {

    static OrderView of(Order order, Map<StoreId, String> stores, boolean proven) {
        return new OrderView(
                order.id().value(),
                order.source(),
                Codes.of(order.channel()),
                order.number(),
                order.placedAt(),
                Codes.of(order.status()),
                storeName(order.store(), stores),
                LineView.all(order.lines()),
                order.shipments().stream().map(ShipmentView::of).toList(),
                MoneyView.of(order.total()),
                proven);
    }

    static @Nullable String storeName(@Nullable StoreId store, Map<StoreId, String> stores) {
        return store == null ? null : stores.getOrDefault(store, store.value());
    }

    /** One product of an order or return. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LineView(
            String sku, String name, @Nullable String variant, int quantity, MoneyView price) {
        static List<LineView> all(List<OrderLine> lines) {
            return lines.stream()
                    .map(line -> new LineView(
                            line.sku().value(),
                            line.name(),
                            line.variant(),
                            line.quantity(),
                            MoneyView.of(line.price())))
                    .toList();
        }
    }

    /** One parcel. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ShipmentView(
            String carrier,
            String trackingNumber,
            String status,
            @Nullable LocalDate expectedOn,
            @Nullable Instant deliveredAt) {
        static ShipmentView of(Shipment shipment) {
            return new ShipmentView(
                    shipment.carrier(),
                    shipment.trackingNumber(),
                    Codes.of(shipment.status()),
                    shipment.expectedOn(),
                    shipment.deliveredAt());
        }
    }
}
