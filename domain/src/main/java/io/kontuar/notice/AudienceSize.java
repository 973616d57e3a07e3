package io.kontuar.notice;

import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.Orders;
import io.kontuar.search.StoreWalk;
import java.util.List;

/**
 * How many orders a broadcast would speak of, before it begins.
 *
 * @param whole whether all orders were looked at; else there may be more
 */
public record AudienceSize(long orders, boolean whole) {
    private static final int PAGE = 500;

    /** @param most how many orders are looked at */
    public static AudienceSize of(Broadcast.Audience audience, StoreWalk walk, Orders orders, int most) {
        long found = 0;
        int looked = 0;
        List<OrderId> page = walk.orders(null, PAGE);
        while (!page.isEmpty() && looked < most) {
            found += page.parallelStream()
                    .flatMap(id -> orders.find(id).stream())
                    .filter(audience::has)
                    .count();
            looked += page.size();
            page = walk.orders(page.getLast(), PAGE);
        }
        return new AudienceSize(found, page.isEmpty());
    }
}
