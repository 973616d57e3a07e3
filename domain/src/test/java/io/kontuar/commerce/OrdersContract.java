package io.kontuar.commerce;

import static io.kontuar.Samples.NOW;
import static io.kontuar.Samples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link Orders}. */
public interface OrdersContract extends StorePorts {
    private static Order order(String id, String number, @Nullable String email, @Nullable String phone, int placed) {
        Money price = new Money(4990, "PLN");
        return new Order(
                new OrderId(id),
                "shop",
                SalesChannel.WEB_SHOP,
                number,
                minute(placed),
                OrderStatus.SHIPPED,
                "Ewa Nowak",
                email,
                phone,
                null,
                List.of(new OrderLine(new Sku("TS-1"), "T-shirt", "M", 1, price)),
                List.of(new Shipment("InPost", "6200", ShipmentStatus.IN_TRANSIT, null, null, NOW)),
                price,
                minute(placed));
    }

    private static Order stating(Order order, OrderStatus status, int asOf) {
        return new Order(
                order.id(),
                order.source(),
                order.channel(),
                order.number(),
                order.placedAt(),
                status,
                order.customerName(),
                order.email(),
                order.phone(),
                order.store(),
                order.lines(),
                order.shipments(),
                order.total(),
                minute(asOf));
    }

    @Test
    default void an_order_is_found_as_it_was_saved() {
        Order order = order("o-1", "88213", "ewa@example.com", "+48601000001", 1);
        orders().save(order);
        assertThat(orders().find(order.id())).contains(order);
        assertThat(orders().find(new OrderId("o-2"))).isEmpty();
    }

    @Test
    default void a_newer_statement_replaces_an_older_one_and_never_the_reverse() {
        Order shipped = order("o-1", "88213", null, null, 1);
        Order delivered = stating(shipped, OrderStatus.DELIVERED, 9);
        orders().save(shipped);
        orders().save(delivered);
        orders().save(stating(shipped, OrderStatus.PAID, 5));
        assertThat(orders().find(shipped.id())).contains(delivered);
    }

    @Test
    default void a_number_is_found_however_customers_write_it() {
        Order order = order("o-1", "KR-88 213a", null, null, 1);
        orders().save(order);
        orders().save(order("o-2", "99", null, null, 1));
        assertThat(orders().byNumber("#kr88213A")).containsExactly(order);
        assertThat(orders().byNumber("88213")).isEmpty();
    }

    @Test
    default void two_sources_may_use_the_same_number() {
        orders().save(order("shop-1", "100", null, null, 1));
        orders().save(order("pos-1", "100", null, null, 2));
        assertThat(orders().byNumber("100")).hasSize(2);
    }

    @Test
    default void a_customers_orders_carry_one_of_the_emails_or_phones_and_come_newest_first() {
        orders().save(order("o-1", "1", "ewa@example.com", null, 1));
        orders().save(order("o-2", "2", null, "+48601000001", 3));
        orders().save(order("o-3", "3", "ewa@example.com", "+48601000001", 2));
        orders().save(order("o-4", "4", "other@example.com", "+48601000009", 4));
        List<String> emails = List.of("ewa@example.com", "e.nowak@example.com");
        List<String> phones = List.of("+48601000001");
        assertThat(orders().ofCustomer(emails, phones, 10))
                .extracting(Order::number)
                .containsExactly("2", "3", "1");
        assertThat(orders().ofCustomer(emails, phones, 2)).hasSize(2);
        assertThat(orders().ofCustomer(List.of(), List.of(), 10)).isEmpty();
    }

    @Test
    default void an_order_whose_email_was_corrected_is_found_by_the_new_one_only() {
        orders().save(order("o-1", "1", "wrong@example.com", null, 1));
        orders().save(order("o-1", "1", "ewa@example.com", null, 2));
        assertThat(orders().ofCustomer(List.of("wrong@example.com"), List.of(), 10))
                .isEmpty();
        assertThat(orders().ofCustomer(List.of("ewa@example.com"), List.of(), 10))
                .hasSize(1);
    }
}
