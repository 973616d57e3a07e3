package io.kontuar.bench;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Language;
import io.kontuar.commerce.Money;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.SalesChannel;
import io.kontuar.commerce.Shipment;
import io.kontuar.commerce.ShipmentStatus;
import io.kontuar.commerce.Shop;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.embedded.EmbeddedStore;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.LaneSender;
import io.kontuar.notice.Broadcast;
import io.kontuar.notice.BroadcastId;
import io.kontuar.notice.BroadcastPlanning;
import io.kontuar.notice.NoticePorts;
import io.kontuar.notice.NoticeSending;
import io.kontuar.notice.NoticeSettings;
import io.kontuar.notice.OrderEvent;
import io.kontuar.notice.QuietHours;
import io.kontuar.staff.StaffId;
import io.kontuar.store.NoticeShelf;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A broadcast to as many recipients as orders, over the store on the disk; what is sent is counted second by second. */
final class BroadcastBench {
    private static final ChannelAccountId SMS = new ChannelAccountId("sms-main");
    private static final int SECONDS = 10;
    private static final int TICK_MILLIS = 250;

    private BroadcastBench() {}

    /**
     * @param plannedPerSecond recipients planned a second, the whole broadcast through
     * @param mostInASecond the most that were asked for within any one second, at {@code perSecond}
     */
    record Outcome(double plannedPerSecond, int perSecond, int mostInASecond, double sentPerSecond) {}

    static Outcome of(int recipients, int perSecond, Path folder) throws Exception {
        Clock clock = Clock.systemUTC();
        try (EmbeddedStore store = EmbeddedStore.open(folder, new Documents(), clock)) {
            fill(store, recipients, perSecond, clock.instant());
            NoticePorts ports = NoticeShelf.of(store);
            long began = System.nanoTime();
            BroadcastPlanning planning = new BroadcastPlanning(ports, clock);
            while (ports.plans().find(new BroadcastId("bench")).orElseThrow().stage() == Broadcast.Stage.PLANNING) {
                planning.run();
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            long planned = ports.notices().counts(Instant.EPOCH).stream()
                    .mapToLong(count -> count.notices())
                    .sum();
            if (planned != recipients) {
                throw new IllegalStateException("planned: expected " + recipients + ", got " + planned);
            }
            return paced(ports, clock, perSecond, planned / seconds);
        }
    }

    private static Outcome paced(NoticePorts ports, Clock clock, int perSecond, double planned)
            throws InterruptedException {
        Counted lanes = new Counted();
        NoticeSending sending = new NoticeSending(ports, lanes, lane -> 0, clock);
        int[] ticks = new int[SECONDS * 1000 / TICK_MILLIS];
        for (int tick = 0; tick < ticks.length; tick++) {
            long due = System.nanoTime() + TICK_MILLIS * 1_000_000L;
            ticks[tick] = sending.run();
            Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
        }
        int window = 1000 / TICK_MILLIS;
        int most = IntStream.rangeClosed(0, ticks.length - window)
                .map(from -> IntStream.range(from, from + window)
                        .map(tick -> ticks[tick])
                        .sum())
                .max()
                .orElse(0);
        return new Outcome(planned, perSecond, most, (double) lanes.sends / SECONDS);
    }

    private static final class Counted implements LaneSender {
        private int sends;

        @Override
        public void send(List<LaneSend<?>> all) {
            sends += all.size();
        }
    }

    private static void fill(EmbeddedStore store, int recipients, int perSecond, Instant now) {
        store.shopProfile().save(new Shop("Bench", ZoneId.of("Europe/Warsaw"), "PLN", List.of(Language.PL), "PL", 0));
        store.channelAccounts()
                .save(new ChannelAccount(SMS, ChannelKind.SMS, "SMS", "+48732100200", true, Map.of(), 0), Map.of());
        store.noticePlans()
                .save(new NoticeSettings(
                        EnumSet.allOf(OrderEvent.class),
                        List.of(new NoticeSettings.Way(SMS, perSecond)),
                        new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, QuietHours.WhoseClock.SHOPS),
                        Duration.ofDays(1),
                        Map.of(),
                        0));
        IntStream.range(0, recipients)
                .parallel()
                .forEach(number -> store.orders().save(order(number, now)));
        store.noticePlans()
                .save(new Broadcast(
                        new BroadcastId("bench"),
                        OrderEvent.DELAYED,
                        new Broadcast.Audience(null, "InPost", Set.of(OrderStatus.SHIPPED)),
                        null,
                        new StaffId("bench"),
                        now,
                        Broadcast.Stage.PLANNING,
                        null,
                        0,
                        0));
    }

    private static Order order(int number, Instant now) {
        return new Order(
                new OrderId("shop:%08d".formatted(number)),
                "shop",
                SalesChannel.WEB_SHOP,
                Integer.toString(number),
                now,
                OrderStatus.SHIPPED,
                "Customer",
                "customer" + number + "@example.com",
                "+486%08d".formatted(number),
                null,
                List.of(),
                List.of(new Shipment("InPost", "69" + number, ShipmentStatus.IN_TRANSIT, null, null, now)),
                new Money(9900, "PLN"),
                now);
    }
}
