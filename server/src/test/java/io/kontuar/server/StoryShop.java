package io.kontuar.server;

import static io.kontuar.server.Shopfloor.ANNA;
import static io.kontuar.server.Shopfloor.ANNAS_MAIL;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Language;
import io.kontuar.commerce.Money;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.OrderLine;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.Product;
import io.kontuar.commerce.Return;
import io.kontuar.commerce.ReturnId;
import io.kontuar.commerce.ReturnStatus;
import io.kontuar.commerce.SalesChannel;
import io.kontuar.commerce.Shipment;
import io.kontuar.commerce.ShipmentStatus;
import io.kontuar.commerce.Shop;
import io.kontuar.commerce.Sku;
import io.kontuar.commerce.Stock;
import io.kontuar.commerce.Store;
import io.kontuar.commerce.StoreId;
import io.kontuar.staff.QueueId;
import io.kontuar.store.StorePorts;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shop in which the stories play: Anna's orders in every state, two stores, boots in three sizes. */
final class StoryShop {
    private static final OrderLine BOOTS = line("TB-38", "Trekking boots", "38");
    private static final OrderLine SHIRT = line("SH-M", "Linen shirt", "M");
    private final StorePorts store;
    private final Instant now;

    private StoryShop(StorePorts store, Instant now) {
        this.store = store;
        this.now = now;
    }

    static void fill(StorePorts store, Instant now) {
        new StoryShop(store, now).fill();
    }

    private void fill() {
        Stream.of("general", "orders", "returns", "complaints")
                .forEach(queue -> store.queues().save(Shopfloor.queue(new QueueId(queue))));
        store.shopProfile().save(new Shop("Kram", ZoneId.of("Europe/Warsaw"), "PLN", List.of(Language.PL), "PL", 0));
        account("sms-main", ChannelKind.SMS);
        stores();
        orders();
    }

    private void account(String id, ChannelKind kind) {
        store.channelAccounts()
                .save(
                        new ChannelAccount(
                                new io.kontuar.channel.ChannelAccountId(id),
                                kind,
                                id,
                                "+48221234567",
                                true,
                                Map.of(),
                                0),
                        Map.of());
    }

    private void stores() {
        store("krakow-1", "Kram Kraków", "Kraków", "Floriańska 3");
        store("warszawa-1", "Kram Warszawa", "Warszawa", "Chmielna 7");
        product("TB-38", "38");
        product("TB-39", "39");
        product("TB-40", "40");
        store.stores().save(new Stock(new Sku("TB-38"), new StoreId("warszawa-1"), 5, now));
        store.stores().save(new Stock(new Sku("TB-39"), new StoreId("krakow-1"), 2, now));
    }

    private void store(String id, String name, String city, String street) {
        Map<DayOfWeek, Store.Hours> hours = Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(
                        Function.identity(), day -> new Store.Hours(LocalTime.of(10, 0), LocalTime.of(20, 0))));
        store.stores().save(new Store(new StoreId(id), name, city, street, hours));
    }

    private void product(String sku, String size) {
        store.stores().save(new Product(new Sku(sku), "Trekking boots", size, new Money(38900, "PLN")));
    }

    private void orders() {
        order(
                "88213",
                OrderStatus.SHIPPED,
                ANNA,
                null,
                List.of(BOOTS, SHIRT),
                parcel(ShipmentStatus.IN_TRANSIT, 1, null));
        order("88214", OrderStatus.PAID, null, null, List.of(BOOTS));
        order(
                "88215",
                OrderStatus.DELIVERED,
                null,
                null,
                List.of(BOOTS, SHIRT),
                parcel(ShipmentStatus.DELIVERED, -3, 3));
        order("88216", OrderStatus.DELIVERED, null, null, List.of(BOOTS), parcel(ShipmentStatus.DELIVERED, -40, 40));
        order("88217", OrderStatus.SHIPPED, null, null, List.of(BOOTS), parcel(ShipmentStatus.IN_TRANSIT, -2, null));
        order("88218", OrderStatus.READY_FOR_PICKUP, null, "krakow-1", List.of(BOOTS));
        order("88219", OrderStatus.DELIVERED, null, null, List.of(BOOTS), parcel(ShipmentStatus.DELIVERED, -9, 9));
        order("88220", OrderStatus.DELIVERED, null, null, List.of(BOOTS), parcel(ShipmentStatus.DELIVERED, -9, 9));
        order("88221", OrderStatus.PLACED, null, null, List.of(BOOTS));
        order("88222", OrderStatus.SHIPPED, null, null, List.of(BOOTS), parcel(ShipmentStatus.DELIVERED, -1, 1));
        goods("RMA-1", "88219", ReturnStatus.REFUNDED, null);
        goods("RMA-2", "88220", ReturnStatus.ACCEPTED, today().plusDays(5));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private Shipment parcel(ShipmentStatus status, int expectedInDays, @Nullable Integer deliveredDaysAgo) {
        return new Shipment(
                "InPost",
                "680012345678",
                status,
                today().plusDays(expectedInDays),
                deliveredDaysAgo == null ? null : now.minus(Duration.ofDays(deliveredDaysAgo)),
                now);
    }

    private static OrderLine line(String sku, String name, String variant) {
        return new OrderLine(new Sku(sku), name, variant, 1, new Money(38900, "PLN"));
    }

    private void order(
            String number,
            OrderStatus status,
            @Nullable String phone,
            @Nullable String pickup,
            List<OrderLine> lines,
            Shipment... parcels) {
        store.orders()
                .save(new Order(
                        new OrderId("shop/" + number),
                        "shop",
                        SalesChannel.WEB_SHOP,
                        number,
                        now.minus(Duration.ofDays(50)),
                        status,
                        "Anna Nowicka",
                        ANNAS_MAIL,
                        phone,
                        pickup == null ? null : new StoreId(pickup),
                        lines,
                        List.of(parcels),
                        new Money(38900, "PLN"),
                        now));
    }

    private void goods(String id, String order, ReturnStatus status, @Nullable LocalDate due) {
        store.returns()
                .save(new Return(
                        new ReturnId(id),
                        new OrderId("shop/" + order),
                        order,
                        SalesChannel.WEB_SHOP,
                        null,
                        List.of(BOOTS),
                        "too small",
                        status,
                        new Money(38900, "PLN"),
                        due,
                        now,
                        now));
    }
}
