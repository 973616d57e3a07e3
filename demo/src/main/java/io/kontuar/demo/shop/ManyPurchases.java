package io.kontuar.demo.shop;

import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderLine;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.Shipment;
import io.kontuar.commerce.ShipmentStatus;
import io.kontuar.commerce.StoreId;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All other purchases: what a shop of this size sells, in every state, made by chance that is always the same. */
final class ManyPurchases {
    private static final int COUNT = 238;
    private static final int OF_THIS_WEEK = 70;

    private final Today today;
    private final List<DemoCustomer> customers;
    private final List<Article> articles;
    private final List<DemoStore> stores;
    private final Numbers numbers;
    private final Chance chance = new Chance(20_261);
    private final ManyReturns returns;

    ManyPurchases(
            Today today,
            List<DemoCustomer> customers,
            List<Article> articles,
            List<DemoStore> stores,
            Numbers numbers) {
        this.today = today;
        this.customers = customers;
        this.articles = articles;
        this.stores = stores;
        this.numbers = numbers;
        this.returns = new ManyReturns(today, stores, chance);
    }

    List<Purchase> all() {
        return IntStream.range(0, COUNT).mapToObj(this::purchase).toList();
    }

    private Purchase purchase(int index) {
        int daysAgo = index < OF_THIS_WEEK ? chance.below(8) : 8 + chance.below(400);
        DemoCustomer customer = chance.oneOf(customers);
        Order order = switch (source(customer)) {
            case POS -> receipt(customer, daysAgo);
            case SHOP -> parcelOrder(customer, Source.SHOP, daysAgo);
            case ALLEGRO -> parcelOrder(customer, Source.ALLEGRO, daysAgo);
            case EMAG -> parcelOrder(customer, Source.EMAG, daysAgo);
        };
        return new Purchase(order, returns.of(order, daysAgo));
    }

    private Source source(DemoCustomer customer) {
        Source marketplace = customer.buysInLei() ? Source.EMAG : Source.ALLEGRO;
        return chance.oneOf(
                List.of(Source.SHOP, Source.POS, marketplace),
                source -> source == Source.SHOP ? 54 : source == Source.POS ? 28 : 18);
    }

    private Order receipt(DemoCustomer customer, int daysAgo) {
        DemoStore store = near(customer);
        int opened = openDay(store, Math.max(1, daysAgo));
        LocalTime time = LocalTime.of(11 + chance.below(6), chance.below(60));
        String number = numbers.next(Source.POS, customer.buysInLei(), store.till(), opened);
        return new Basket(
                        customer,
                        Source.POS,
                        number,
                        today.past(opened, time),
                        store.store().id(),
                        lines(customer))
                .order(OrderStatus.DELIVERED, List.of(), today.past(opened, time.plusMinutes(1)));
    }

    private Order parcelOrder(DemoCustomer customer, Source source, int daysAgo) {
        Journey journey = chance.oneOf(Arrays.asList(Journey.values()), candidate -> share(candidate, source, daysAgo));
        LocalTime time = LocalTime.of(7 + chance.below(15), chance.below(60));
        String number = numbers.next(source, customer.buysInLei(), "", daysAgo);
        StoreId pickUp =
                journey == Journey.IN_THE_STORE ? near(customer).store().id() : null;
        return new Basket(customer, source, number, today.past(daysAgo, time), pickUp, lines(customer))
                .order(
                        journey.order(),
                        shipments(customer, journey, daysAgo),
                        today.now().minus(Duration.ofMinutes(3 + chance.below(50))));
    }

    private static int share(Journey journey, Source source, int daysAgo) {
        boolean pickUpElsewhere = journey == Journey.IN_THE_STORE && source != Source.SHOP;
        return pickUpElsewhere ? 0 : journey.share(daysAgo);
    }

    private List<Shipment> shipments(DemoCustomer customer, Journey journey, int daysAgo) {
        ShipmentStatus status = journey.parcel();
        if (status == null) {
            return List.of();
        }
        Carrier carrier = Carrier.any(chance.random(), customer.buysInLei());
        int expected = journey.expectedIn(daysAgo);
        return List.of(new Shipment(
                carrier.customersName(),
                carrier.trackingNumber(chance.random()),
                status,
                today.day(expected),
                status == ShipmentStatus.DELIVERED ? today.past(-expected, LocalTime.of(12, 10)) : null,
                today.now().minus(Duration.ofMinutes(2 + chance.below(40)))));
    }

    private List<OrderLine> lines(DemoCustomer customer) {
        List<Article> left = new ArrayList<>(articles);
        int count = 1 + (chance.percent(35) ? 1 : 0) + (chance.percent(12) ? 1 : 0);
        List<OrderLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Article article = left.remove(chance.below(left.size()));
            lines.add(article.line(variant(article), chance.percent(12) ? 2 : 1, customer.buysInLei()));
        }
        return lines;
    }

    private @Nullable String variant(Article article) {
        return article.variants().isEmpty() ? null : chance.oneOf(article.variants());
    }

    private DemoStore near(DemoCustomer customer) {
        return stores.stream()
                .filter(store -> store.store().city().equals(customer.city()))
                .findFirst()
                .orElseGet(() -> chance.oneOf(stores.stream()
                        .filter(store -> store.romanian() == customer.buysInLei())
                        .toList()));
    }

    /** The nearest day, going back, on which the store was open. */
    private int openDay(DemoStore store, int daysAgo) {
        int day = daysAgo;
        while (!store.store().hours().containsKey(today.day(-day).getDayOfWeek())) {
            day++;
        }
        return day;
    }
}
