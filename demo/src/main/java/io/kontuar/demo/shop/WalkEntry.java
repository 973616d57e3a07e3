package io.kontuar.demo.shop;

import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.ReturnStatus;
import io.kontuar.commerce.ShipmentStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A purchase of the README walk, as {@code walk.json} tells it.
 *
 * @param source in lower case, as in {@link Source#code()}
 * @param days how many days ago it was placed
 */
record WalkEntry(
        String customer,
        String source,
        String number,
        int days,
        OrderStatus status,
        @Nullable String store,
        List<Line> lines,
        @Nullable Parcel shipment,
        @Nullable Back returned) {

    record Line(String sku, @Nullable String variant, int quantity) {}

    /** @param expected in days from today */
    record Parcel(Carrier carrier, String tracking, ShipmentStatus status, int expected) {}

    /**
     * @param store where it was handed in; null when it comes by parcel
     * @param days how many days ago it was opened
     * @param due in how many days the refund must be paid
     */
    record Back(String id, String sku, @Nullable String store, int days, ReturnStatus status, String reason, int due) {}
}
