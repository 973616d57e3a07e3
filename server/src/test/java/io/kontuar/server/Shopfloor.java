package io.kontuar.server;

import io.kontuar.channel.Language;
import io.kontuar.commerce.Money;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.SalesChannel;
import io.kontuar.commerce.Shipment;
import io.kontuar.commerce.ShipmentStatus;
import io.kontuar.routing.Queue;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.Role;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A few records that the tests of the core share. */
final class Shopfloor {
    static final QueueId GENERAL = new QueueId("general");
    static final String ANNA = "+48601000774";
    static final String ANNAS_MAIL = "anna@example.com";

    private Shopfloor() {}

    static Queue queue(QueueId id) {
        return new Queue(id, Map.of(Language.EN, id.value()), Duration.ofSeconds(60), 80, Duration.ofSeconds(30), 0);
    }

    static Staff member(String name, Role role, QueueId... queues) {
        return new Staff(
                new StaffId("s-" + name),
                name,
                name,
                role,
                Language.PL,
                Set.of(queues),
                Set.of(),
                3,
                "{noop}x",
                true,
                0);
    }

    /** Anna's, on its way with InPost. */
    static Order order(String number, Instant now) {
        return new Order(
                new OrderId("shop/" + number),
                "shop",
                SalesChannel.WEB_SHOP,
                number,
                now,
                OrderStatus.SHIPPED,
                "Anna Nowicka",
                ANNAS_MAIL,
                ANNA,
                null,
                List.of(),
                List.of(new Shipment(
                        "InPost",
                        "68001234567890" + number,
                        ShipmentStatus.IN_TRANSIT,
                        LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1),
                        null,
                        now)),
                new Money(38900, "PLN"),
                now);
    }
}
