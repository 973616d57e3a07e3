package io.kontuar.commerce;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods on their way back.
 *
 * @param channel how they come back: by parcel (web shop) or in a store
 * @param refund what is or will be paid back
 * @param refundDueOn the day by which it must be paid; null when it was
 */
public record Return(
        ReturnId id,
        OrderId order,
        String orderNumber,
        SalesChannel channel,
        @Nullable StoreId store,
        List<OrderLine> lines,
        String reason,
        ReturnStatus status,
        Money refund,
        @Nullable LocalDate refundDueOn,
        Instant openedAt,
        Instant asOf) {
    public Return {
        lines = List.copyOf(lines);
    }
}
