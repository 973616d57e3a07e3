package io.kontuar.commerce;

import org.jspecify.annotations.Nullable;

/** One product of an order; {@code price} for one piece, {@code variant} such as a size or colour. */
public record OrderLine(Sku sku, String name, @Nullable String variant, int quantity, Money price) {
    public OrderLine {
        if (quantity < 1) {
            throw new IllegalArgumentException(
                    "order line " + sku.value() + ": expected quantity >= 1, got " + quantity);
        }
    }
}
