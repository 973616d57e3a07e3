package io.kontuar.bot.answers;

import io.kontuar.bot.dialogue.Texts;
import io.kontuar.channel.Language;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.Shipment;
import io.kontuar.commerce.ShipmentStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Tells how far an order is, in one short paragraph a parcel. */
public final class OrderAnswer {
    private final Texts texts;
    private final Supplier<ZoneId> zone;

    /** @param zone the shop's time zone, in which days are told */
    public OrderAnswer(Texts texts, Supplier<ZoneId> zone) {
        this.texts = texts;
        this.zone = zone;
    }

    public String of(Order order, Language language) {
        List<Shipment> shipments = order.shipments();
        if (shipments.isEmpty()) {
            return texts.of(language, key("order", order.status()), Map.of("order", order.number()));
        }
        return String.join(
                "\n",
                shipments.stream()
                        .map(parcel -> parcel(order, parcel, language))
                        .toList());
    }

    private String parcel(Order order, Shipment parcel, Language language) {
        Map<String, String> values = new HashMap<>();
        values.put("order", order.number());
        values.put("carrier", parcel.carrier());
        values.put("tracking", parcel.trackingNumber());
        LocalDate expected = parcel.expectedOn();
        Instant delivered = parcel.deliveredAt();
        values.put(
                "day",
                delivered != null
                        ? day(delivered.atZone(zone.get()).toLocalDate(), language)
                        : expected == null ? "" : day(expected, language));
        boolean hasDay = delivered != null || (expected != null && parcel.status() != ShipmentStatus.DELIVERED);
        return texts.of(language, key("parcel", parcel.status()) + (hasDay ? "-day" : ""), values);
    }

    private static String day(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM", language.locale()).format(day);
    }

    private static String key(String kind, Enum<?> status) {
        return kind + "." + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
