package io.kontuar.console.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kontuar.commerce.Return;
import io.kontuar.commerce.StoreId;
import io.kontuar.console.api.Codes;
import io.kontuar.console.desk.OrderView.LineView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goods on their way back, as staff see them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReturnView(
        String id,
        String order,
        String orderNumber,
        String channel,
        @Nullable String store,
        List<LineView> lines,
        String reason,
        String status,
        MoneyView refund,
        @Nullable LocalDate refundDueOn,
        Instant openedAt) {

    static ReturnView of(Return goods, Map<StoreId, String> stores) {
        return new ReturnView(
                goods.id().value(),
                goods.order().value(),
                goods.orderNumber(),
                Codes.of(goods.channel()),
                OrderView.storeName(goods.store(), stores),
                LineView.all(goods.lines()),
                goods.reason(),
                Codes.of(goods.status()),
                MoneyView.of(goods.refund()),
                goods.refundDueOn(),
                goods.openedAt());
    }
}
