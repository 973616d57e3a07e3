package io.kontuar.server;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Language;
import io.kontuar.commerce.Money;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.OrderNews.OrderStated;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.SalesChannel;
import io.kontuar.commerce.Shipment;
import io.kontuar.commerce.ShipmentStatus;
import io.kontuar.commerce.Shop;
import io.kontuar.engine.embedded.DataFolderRefused;
import io.kontuar.notice.Broadcast;
import io.kontuar.notice.BroadcastId;
import io.kontuar.notice.BroadcastPlanning;
import io.kontuar.notice.NoticeChecking;
import io.kontuar.notice.NoticePorts;
import io.kontuar.notice.NoticeSending;
import io.kontuar.notice.NoticeSettings;
import io.kontuar.notice.NoticeState;
import io.kontuar.notice.OrderEvent;
import io.kontuar.notice.OrderNotice;
import io.kontuar.notice.QuietHours;
import io.kontuar.staff.StaffId;
import io.kontuar.store.NoticeShelf;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A shop in Warsaw that tells its customers of their orders by SMS, over the real store, at eleven in the morning. */
final class NoticeFloor implements AutoCloseable {
    static final int PER_SECOND = 10;
    static final ChannelAccountId WHATSAPP = new ChannelAccountId("wa-main");
    final StillCounter counter;
    final NoticePorts ports;
    final BroadcastPlanning planning;
    final NoticeSending sending;
    final NoticeChecking checking;

    NoticeFloor(Path folder) throws DataFolderRefused {
        counter = new StillCounter(folder);
        ports = NoticeShelf.of(counter.store);
        planning = new BroadcastPlanning(ports, counter.clock);
        sending = new NoticeSending(ports, counter, lane -> 0, counter.clock);
        checking = new NoticeChecking(ports, counter, counter.clock);
        counter.store.queues().save(Shopfloor.queue(Shopfloor.GENERAL));
        counter.store
                .shopProfile()
                .save(new Shop(
                        "Sklep",
                        ZoneId.of("Europe/Warsaw"),
                        "PLN",
                        List.of(Language.PL, Language.RO, Language.EN),
                        "PL",
                        0));
        account(StillCounter.SMS, ChannelKind.SMS, Map.of());
        settings(PER_SECOND, StillCounter.SMS);
    }

    void account(ChannelAccountId id, ChannelKind channel, Map<String, String> settings) {
        counter.store
                .channelAccounts()
                .save(new ChannelAccount(id, channel, id.value(), "+48732100200", true, settings, 0), Map.of());
    }

    void settings(int perSecond, ChannelAccountId... accounts) {
        save(new NoticeSettings(
                EnumSet.allOf(OrderEvent.class),
                List.of(accounts).stream()
                        .map(account -> new NoticeSettings.Way(account, perSecond))
                        .toList(),
                QuietHours.USUAL,
                Duration.ofDays(1),
                Map.of(),
                ports.plans().settings().version()));
    }

    void save(NoticeSettings settings) {
        if (!ports.plans().save(settings)) {
            throw new IllegalStateException("somebody else saved the settings of the notices");
        }
    }

    // ---- the shop's systems

    Order order(String number, String phone, OrderStatus status, Shipment... parcels) {
        Instant now = counter.clock.instant();
        return new Order(
                new OrderId("shop:" + number),
                "shop",
                SalesChannel.WEB_SHOP,
                number,
                now,
                status,
                "Anna Nowicka",
                "anna" + phone.substring(1) + "@example.com",
                phone,
                null,
                List.of(),
                List.of(parcels),
                new Money(9900, "PLN"),
                now);
    }

    Shipment parcel(ShipmentStatus status, @Nullable LocalDate expected) {
        return new Shipment("InPost", "6900", status, expected, null, counter.clock.instant());
    }

    /** A second later, so that it is news. */
    Order states(String number, String phone, OrderStatus status, Shipment... parcels) {
        counter.clock.passes(Duration.ofSeconds(1));
        Order order = order(number, phone, status, parcels);
        counter.asks(OrderStated.of(order));
        return order;
    }

    void shipped(String number, String phone) {
        states(number, phone, OrderStatus.PAID);
        states(number, phone, OrderStatus.SHIPPED, parcel(ShipmentStatus.IN_TRANSIT, null));
    }

    Broadcast broadcast(String id) {
        Broadcast broadcast = new Broadcast(
                new BroadcastId(id),
                OrderEvent.DELAYED,
                new Broadcast.Audience(null, "InPost", Set.of(OrderStatus.SHIPPED)),
                LocalDate.of(2026, 11, 27),
                new StaffId("s-irena"),
                counter.clock.instant(),
                Broadcast.Stage.PLANNING,
                null,
                0,
                0);
        ports.plans().save(broadcast);
        return broadcast;
    }

    // ---- time

    /** Second by second, as the jobs of a server do it. */
    void passes(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            counter.passes(Duration.ofSeconds(1));
            planning.run();
            sending.run();
            checking.run();
        }
    }

    List<OrderNotice> all() {
        return ports.notices().latest(null, 10_000);
    }

    OrderNotice only() {
        List<OrderNotice> all = all();
        if (all.size() != 1) {
            throw new IllegalStateException("expected one notice, got " + all.size());
        }
        return all.getFirst();
    }

    long in(NoticeState state) {
        return all().stream().filter(notice -> notice.state() == state).count();
    }

    @Override
    public void close() {
        counter.close();
    }
}
