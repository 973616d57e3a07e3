package io.kontuar.bot.dialogue;

import io.kontuar.bot.answers.OrderAnswer;
import io.kontuar.bot.flow.ActionForm;
import io.kontuar.channel.Choice;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderLine;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.Shipment;
import io.kontuar.commerce.ShipmentStatus;
import io.kontuar.commerce.Store;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What can be told of a proven order and its parcels. */
final class OrderActions {
    private static final int MOST_LINES = 10;
    private static final int LABEL = 60;
    private final PatientShop shop;
    private final OrderAnswer answer;
    private final Supplier<ZoneId> zone;

    OrderActions(PatientShop shop, OrderAnswer answer, Supplier<ZoneId> zone) {
        this.shop = shop;
        this.answer = answer;
        this.zone = zone;
    }

    Map<String, Action> all() {
        return Map.of(
                "order-status", Actions.of(ActionForm.of("told"), this::status),
                "parcel-check",
                        Actions.of(
                                ActionForm.of("not-sent", "on-time", "late", "delivered", "lost", "closed"),
                                this::parcel),
                "pickup-check", Actions.of(ActionForm.of("ready", "on-its-way", "no-pickup"), this::pickup),
                "change-check", Actions.of(ActionForm.of("open", "too-late", "closed"), this::changeable),
                "payment-check", Actions.of(ActionForm.of("unpaid", "paid", "closed"), this::payment),
                "pick-item", new PickItem());
    }

    private Order order(Talk talk) {
        return ProveOrder.order(talk, shop.orders());
    }

    private String status(Talk talk) {
        Order order = order(talk);
        talk.sayWords("order-status", answer.of(order, talk.turn.language()));
        talk.did("told the status of " + order.number());
        return "told";
    }

    private String parcel(Talk talk) {
        Order order = order(talk);
        String outcome = parcel(order, LocalDate.ofInstant(talk.turn.now(), zone.get()));
        status(talk);
        talk.did("parcel: " + outcome);
        return outcome;
    }

    /** The worst of its parcels decides. */
    private static String parcel(Order order, LocalDate today) {
        if (order.status() == OrderStatus.CANCELLED || order.status() == OrderStatus.RETURNED) {
            return "closed";
        }
        List<Shipment> parcels = order.shipments();
        if (parcels.stream().anyMatch(each -> each.status() == ShipmentStatus.LOST)) {
            return "lost";
        }
        if (parcels.stream().anyMatch(each -> isLate(each, today))) {
            return "late";
        }
        if (order.status() == OrderStatus.DELIVERED
                || (!parcels.isEmpty()
                        && parcels.stream().allMatch(each -> each.status() == ShipmentStatus.DELIVERED))) {
            return "delivered";
        }
        boolean sent = parcels.stream().anyMatch(each -> each.status() != ShipmentStatus.LABEL_CREATED);
        return sent || order.status() == OrderStatus.SHIPPED ? "on-time" : "not-sent";
    }

    private static boolean isLate(Shipment parcel, LocalDate today) {
        LocalDate expected = parcel.expectedOn();
        return parcel.status() == ShipmentStatus.DELAYED
                || parcel.status() == ShipmentStatus.RETURNED_TO_SENDER
                || (parcel.status() != ShipmentStatus.DELIVERED && expected != null && expected.isBefore(today));
    }

    private String pickup(Talk talk) {
        Order order = order(talk);
        Optional<Store> store = order.store() == null
                ? Optional.empty()
                : shop.stores().all().stream()
                        .filter(each -> each.id().equals(order.store()))
                        .findFirst();
        status(talk);
        boolean waits = order.status() == OrderStatus.READY_FOR_PICKUP
                || order.shipments().stream().anyMatch(each -> each.status() == ShipmentStatus.READY_FOR_PICKUP);
        store.ifPresent(each -> talk.value("store", each.name() + ", " + each.street() + ", " + each.city()));
        if (store.isEmpty()) {
            return waits ? "on-its-way" : "no-pickup";
        }
        return waits ? "ready" : "on-its-way";
    }

    private String changeable(Talk talk) {
        Order order = order(talk);
        return switch (order.status()) {
            case PLACED, PAID -> "open";
            case PACKED, SHIPPED, READY_FOR_PICKUP -> "too-late";
            case DELIVERED, CANCELLED, RETURNED -> "closed";
        };
    }

    private String payment(Talk talk) {
        return switch (order(talk).status()) {
            case PLACED -> "unpaid";
            case PAID, PACKED, SHIPPED, READY_FOR_PICKUP, DELIVERED -> "paid";
            case CANCELLED, RETURNED -> "closed";
        };
    }

    static String label(OrderLine line) {
        String full = line.variant() == null ? line.name() : line.name() + ", " + line.variant();
        return full.length() <= LABEL ? full : full.substring(0, LABEL - 1) + "…";
    }

    /** Which of the order's lines it is about: {@code item} names it, {@code item-sku} says which it is. */
    private final class PickItem implements Action {
        @Override
        public ActionForm form() {
            return ActionForm.of("picked").saying("which-item").waiting();
        }

        @Override
        public boolean takes(Talk talk) {
            return chosen(talk, order(talk).lines()).isPresent();
        }

        @Override
        public Outcome run(Talk talk) {
            List<OrderLine> lines = order(talk).lines();
            if (lines.isEmpty() || talk.knows("item")) {
                return Action.went("picked");
            }
            Optional<OrderLine> only = lines.size() == 1 ? Optional.of(lines.getFirst()) : chosen(talk, lines);
            if (only.isPresent()) {
                talk.note("item", label(only.get()));
                talk.note("item-sku", only.get().sku().value());
                talk.forget("offered");
                talk.hit();
                return Action.went("picked");
            }
            if (talk.answering()) {
                talk.missed();
                if (talk.misses() >= Walk.MOST_MISSES) {
                    return new Outcome.GivesUp("failed");
                }
            }
            talk.ask("which-item", choices(lines));
            return WAITS;
        }

        private static Optional<OrderLine> chosen(Talk talk, List<OrderLine> lines) {
            return Offered.of(talk, choices(lines))
                    .map(id -> lines.get(Integer.parseInt(id.substring("line-".length()))));
        }

        private static List<Choice> choices(List<OrderLine> lines) {
            return IntStream.range(0, Math.min(lines.size(), MOST_LINES))
                    .mapToObj(index -> new Choice("line-" + index, label(lines.get(index))))
                    .toList();
        }
    }
}
