package io.kontuar.demo.shop;

import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderLine;
import io.kontuar.commerce.Return;
import io.kontuar.commerce.ReturnId;
import io.kontuar.commerce.SalesChannel;
import io.kontuar.commerce.Shipment;
import io.kontuar.commerce.ShipmentStatus;
import io.kontuar.commerce.StoreId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The purchases of the customers one meets in the README, written by hand. */
final class WalkPurchases {
    private static final LocalTime PLACED = LocalTime.of(14, 20);
    private static final LocalTime BROUGHT = LocalTime.of(11, 45);

    private final Today today;
    private final Map<String, DemoCustomer> customers;
    private final Map<String, Article> articles;

    WalkPurchases(Today today, Map<String, DemoCustomer> customers, Map<String, Article> articles) {
        this.today = today;
        this.customers = Map.copyOf(customers);
        this.articles = Map.copyOf(articles);
    }

    List<Purchase> all() {
        return entries().stream().map(this::purchase).toList();
    }

    static List<WalkEntry> entries() {
        try (InputStream walk = Table.open("walk.json")) {
            return new JsonMapper().readValue(walk, new TypeReference<List<WalkEntry>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("demo shop: cannot read walk.json", e);
        }
    }

    private Purchase purchase(WalkEntry entry) {
        DemoCustomer customer = known(customers, entry.customer());
        Basket basket = new Basket(
                customer,
                Source.valueOf(entry.source().toUpperCase(Locale.ROOT)),
                entry.number(),
                today.past(entry.days(), PLACED),
                storeId(entry.store()),
                entry.lines().stream()
                        .map(line ->
                                known(articles, line.sku()).line(line.variant(), line.quantity(), customer.buysInLei()))
                        .toList());
        Order order = basket.order(entry.status(), shipments(entry.shipment()), asOf());
        return new Purchase(order, Optional.ofNullable(entry.returned()).map(back -> returned(order, back)));
    }

    private List<Shipment> shipments(WalkEntry.@Nullable Parcel parcel) {
        if (parcel == null) {
            return List.of();
        }
        boolean there = parcel.status() == ShipmentStatus.DELIVERED;
        return List.of(new Shipment(
                parcel.carrier().customersName(),
                parcel.tracking(),
                parcel.status(),
                today.day(parcel.expected()),
                there ? today.past(-parcel.expected(), BROUGHT) : null,
                asOf()));
    }

    private Return returned(Order order, WalkEntry.Back back) {
        List<OrderLine> lines = order.lines().stream()
                .filter(line -> line.sku().value().startsWith(back.sku()))
                .toList();
        return new Return(
                new ReturnId(back.id()),
                order.id(),
                order.number(),
                back.store() == null ? SalesChannel.WEB_SHOP : SalesChannel.STORE,
                storeId(back.store()),
                lines,
                back.reason(),
                back.status(),
                Basket.total(lines),
                today.day(back.due()),
                today.past(back.days(), PLACED),
                asOf());
    }

    private Instant asOf() {
        return today.now().minus(Duration.ofMinutes(5));
    }

    private static @Nullable StoreId storeId(@Nullable String store) {
        return store == null ? null : new StoreId(store);
    }

    private static <T> T known(Map<String, T> all, String key) {
        T found = all.get(key);
        if (found == null) {
            throw new IllegalStateException("walk.json: nothing known of '" + key + "'");
        }
        return found;
    }
}
