package io.kontuar.bot.dialogue;

import io.kontuar.bot.flow.ActionForm;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.Return;
import io.kontuar.commerce.SalesChannel;
import io.kontuar.commerce.Shipment;
import io.kontuar.commerce.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether goods may come back, and how far those are that do. */
final class ReturnActions {
    private final PatientShop shop;
    private final Supplier<ZoneId> zone;

    ReturnActions(PatientShop shop, Supplier<ZoneId> zone) {
        this.shop = shop;
        this.zone = zone;
    }

    Map<String, Action> all() {
        return Map.of(
                "return-decision",
                        Actions.of(
                                ActionForm.of("allowed", "too-late", "not-delivered", "cancelled", "under-way"),
                                this::decide),
                "refund-status",
                        Actions.of(
                                ActionForm.of("none", "expected", "checking", "accepted", "rejected", "refunded"),
                                this::refund));
    }

    /**
     * Within the shop's return days from delivery; what was bought in a store counts from the purchase. The facts that
     * decided are kept, for the texts and for people: {@code days}, {@code from}, {@code until}.
     */
    private String decide(Talk talk) {
        Order order = ProveOrder.order(talk, shop.orders());
        if (order.status() == OrderStatus.CANCELLED) {
            return "cancelled";
        }
        String sku = talk.slot("item-sku");
        Optional<Return> already = shop.returns().ofOrders(List.of(order.id())).stream()
                .filter(each -> sku == null
                        || each.lines().stream()
                                .anyMatch(line -> line.sku().value().equals(sku)))
                .findFirst();
        if (already.isPresent()) {
            talk.value("return", already.get().id().value());
            return "under-way";
        }
        Optional<Instant> delivered = delivered(order);
        if (delivered.isEmpty()) {
            return "not-delivered";
        }
        int days = shop.profile().find().map(Shop::returnDays).orElse(Shop.LEAST_RETURN_DAYS);
        LocalDate from = LocalDate.ofInstant(delivered.get(), zone.get());
        LocalDate until = from.plusDays(days);
        boolean allowed = !LocalDate.ofInstant(talk.turn.now(), zone.get()).isAfter(until);
        talk.note("days", Integer.toString(days));
        talk.note("from", day(from, talk));
        talk.note("until", day(until, talk));
        talk.turn.looked("return: delivered " + from + ", " + days + " days, until " + until);
        talk.did("return " + (allowed ? "allowed" : "too late") + ": delivered " + from + ", " + days + " days");
        return allowed ? "allowed" : "too-late";
    }

    private static Optional<Instant> delivered(Order order) {
        if (order.channel() == SalesChannel.STORE) {
            return Optional.of(order.placedAt());
        }
        Optional<Instant> last = order.shipments().stream()
                .map(Shipment::deliveredAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        boolean done = order.status() == OrderStatus.DELIVERED || order.status() == OrderStatus.RETURNED;
        return last.or(() -> done ? Optional.of(order.asOf()) : Optional.empty());
    }

    private String refund(Talk talk) {
        Order order = ProveOrder.order(talk, shop.orders());
        Optional<Return> latest =
                shop.returns().ofOrders(List.of(order.id())).stream().findFirst();
        talk.turn.looked("returns of " + order.number() + ": " + (latest.isPresent() ? "found" : "none"));
        if (latest.isEmpty()) {
            return "none";
        }
        Return goods = latest.get();
        talk.value("return", goods.id().value());
        talk.value("amount", Amounts.of(goods.refund(), talk.turn.language()));
        LocalDate due = goods.refundDueOn();
        talk.value("due", due == null ? "" : day(due, talk));
        talk.note("return-id", goods.id().value());
        return switch (goods.status()) {
            case REGISTERED, IN_TRANSIT -> "expected";
            case RECEIVED -> "checking";
            case ACCEPTED -> "accepted";
            case REJECTED -> "rejected";
            case REFUNDED -> "refunded";
        };
    }

    private static String day(LocalDate day, Talk talk) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", talk.turn.language().locale())
                .format(day);
    }
}
