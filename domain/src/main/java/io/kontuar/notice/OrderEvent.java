package io.kontuar.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What happens to an order that its customer is told of without asking. */
public enum OrderEvent {
    SHIPPED("carrier"),
    READY_FOR_PICKUP("place"),
    DELAYED("day"),
    REFUNDED("amount");

    private final String detail;

    OrderEvent(String detail) {
        this.detail = detail;
    }

    /** As settings, screens and the stored form name it: {@code ready-for-pickup}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name under which its text is approved at WhatsApp: {@code order_ready_for_pickup}. */
    public String template() {
        return "order_" + name().toLowerCase(Locale.ROOT);
    }

    /** What its text speaks of, in the order of an approved template's variables. */
    public List<String> variables() {
        return List.of("shop", "order", detail);
    }

    /** The one variable that is this event's own. */
    String detail() {
        return detail;
    }

    public static Optional<OrderEvent> ofCode(String code) {
        return Arrays.stream(values())
                .filter(event -> event.code().equals(code))
                .findFirst();
    }
}
