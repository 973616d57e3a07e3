package io.kontuar.channel;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One article of a basket.
 *
 * @param sku the article's number in the catalogue
 * @param price of one piece, in units of the currency, as the channel gave it; null where it gave none
 */
public record BasketLine(
        String sku,
        int quantity,
        @Nullable BigDecimal price,
        @Nullable String currency) {
    public BasketLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("basket line: expected a quantity of at least 1, got " + quantity);
        }
    }
}
