package io.kontuar.commerce;

import static io.kontuar.Samples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link Returns}. */
public interface ReturnsContract extends StorePorts {
    private static Return goods(String id, String order, ReturnStatus status, int opened, int asOf) {
        return new Return(
                new ReturnId(id),
                new OrderId(order),
                "88213",
                SalesChannel.STORE,
                new StoreId("krakow-1"),
                List.of(new OrderLine(new Sku("TS-1"), "T-shirt", null, 1, new Money(4990, "PLN"))),
                "too small",
                status,
                new Money(4990, "PLN"),
                LocalDate.of(2026, 12, 5),
                minute(opened),
                minute(asOf));
    }

    @Test
    default void a_newer_statement_replaces_an_older_one_and_never_the_reverse() {
        Return refunded = goods("RMA-1", "o-1", ReturnStatus.REFUNDED, 1, 9);
        returns().save(goods("RMA-1", "o-1", ReturnStatus.REGISTERED, 1, 1));
        returns().save(refunded);
        returns().save(goods("RMA-1", "o-1", ReturnStatus.RECEIVED, 1, 5));
        assertThat(returns().find(refunded.id())).contains(refunded);
        assertThat(returns().find(new ReturnId("RMA-2"))).isEmpty();
    }

    @Test
    default void the_returns_of_some_orders_come_newest_first() {
        returns().save(goods("RMA-1", "o-1", ReturnStatus.REGISTERED, 1, 1));
        returns().save(goods("RMA-2", "o-2", ReturnStatus.REGISTERED, 3, 3));
        returns().save(goods("RMA-3", "o-1", ReturnStatus.REGISTERED, 2, 2));
        returns().save(goods("RMA-4", "o-4", ReturnStatus.REGISTERED, 4, 4));
        assertThat(returns().ofOrders(List.of(new OrderId("o-1"), new OrderId("o-2"))))
                .extracting(found -> found.id().value())
                .containsExactly("RMA-2", "RMA-3", "RMA-1");
    }
}
