package io.kontuar.demo.simulator;

import io.kontuar.commerce.Order;
import io.kontuar.demo.shop.BackOffice;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the back office's page asks for and does. */
@RestController
final class OrdersApi {
    private final ObjectProvider<BackOffice> office;

    /** @param office absent where the simulator runs without a shop */
    OrdersApi(ObjectProvider<BackOffice> office) {
        this.office = office;
    }

    @GetMapping("/simulator/api/orders")
    List<OrderRow> orders() {
        return office.stream()
                .flatMap(shop -> shop.orders().stream())
                .map(OrdersApi::row)
                .toList();
    }

    @PostMapping("/simulator/api/orders/step")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Done step(@RequestBody Doing doing) {
        BackOffice.Step step = switch (doing.step()) {
            case "ship" -> BackOffice.Step.SHIP;
            case "ready" -> BackOffice.Step.READY;
            case "delay" -> BackOffice.Step.DELAY;
            case "refund" -> BackOffice.Step.REFUND;
            default -> throw new IllegalArgumentException("step: expected ship, ready, delay or refund");
        };
        office.getObject().does(doing.order(), step);
        return new Done(doing.order(), doing.step());
    }

    private static OrderRow row(Order order) {
        return new OrderRow(
                order.id().value(),
                order.number(),
                order.customerName(),
                order.phone(),
                order.email(),
                order.status().name().toLowerCase(Locale.ROOT),
                order.shipments().isEmpty()
                        ? null
                        : order.shipments().getFirst().carrier());
    }

    record OrderRow(
            String id,
            String number,
            @Nullable String customer,
            @Nullable String phone,
            @Nullable String email,
            String status,
            @Nullable String carrier) {}

    record Doing(String order, String step) {}

    record Done(String order, String step) {}
}
