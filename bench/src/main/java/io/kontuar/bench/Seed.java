package io.kontuar.bench;

import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.Language;
import io.kontuar.channel.Secret;
import io.kontuar.commerce.Money;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.SalesChannel;
import io.kontuar.commerce.Shipment;
import io.kontuar.commerce.ShipmentStatus;
import io.kontuar.commerce.Shop;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.embedded.DataFolderRefused;
import io.kontuar.engine.embedded.EmbeddedStore;
import io.kontuar.engine.embedded.search.EmbeddedSearch;
import io.kontuar.routing.Queue;
import io.kontuar.search.Indexing;
import io.kontuar.search.Rebuild;
import io.kontuar.staff.QueueId;
import io.kontuar.staff.Role;
import io.kontuar.staff.SignIn;
import io.kontuar.staff.Staff;
import io.kontuar.staff.StaffId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Fills a fresh data folder with a shop, an SMS account, a signed-in agent, customers and one order for each question. */
final class Seed {
    static final String ACCOUNT_SID = "AC0123456789abcdef0123456789abcdef";
    static final String TOKEN = "bench-token";
    static final String SESSION = "bench-session-0123456789abcdef0123456789abcdef";
    static final String NUMBER = "+48732100200";
    private static final int FIRST_ORDER = 7_000_000;
    private static final int WRITERS = 64;

    private Seed() {}

    static String order(int n) {
        return Integer.toString(FIRST_ORDER + n);
    }

    /** The phone of the n-th round trip's customer; there are {@code customers} of them. */
    static String phone(int n, int customers) {
        return "+48601" + "%06d".formatted(n % customers);
    }

    static void into(Path data, int provider, int orders, int customers) throws DataFolderRefused {
        try (EmbeddedStore store = EmbeddedStore.open(data, new Documents(), Clock.systemUTC())) {
            store.shopProfile()
                    .save(new Shop("Bench", ZoneId.of("Europe/Warsaw"), "PLN", List.of(Language.PL), "PL", 0));
            QueueId general = new QueueId("general");
            store.queues().save(new Queue(general, Map.of(), Duration.ofSeconds(60), 80, Duration.ofSeconds(30), 0));
            account(store, provider);
            agent(store, general);
            try (var writers = Executors.newFixedThreadPool(WRITERS)) {
                IntStream.range(0, orders)
                        .forEach(n -> writers.execute(() -> store.orders().save(order(n, phone(n, customers)))));
            }
            index(store, data.resolve("search"));
        }
    }

    private static void index(EmbeddedStore store, Path folder) {
        try (EmbeddedSearch search = EmbeddedSearch.open(folder)) {
            Indexing indexing = new Indexing(
                    store.conversations(),
                    store.messages(),
                    store.contacts(),
                    store.orders(),
                    store.articles(),
                    search.index());
            new Rebuild(store.storeWalk(), indexing, search.index()).run();
        }
    }

    private static void account(EmbeddedStore store, int provider) {
        ChannelAccountId id = new ChannelAccountId("sms-main");
        long version =
                store.channelAccounts().find(id).map(ChannelAccount::version).orElse(0L);
        store.channelAccounts()
                .save(
                        new ChannelAccount(
                                id,
                                ChannelKind.SMS,
                                "SMS",
                                NUMBER,
                                true,
                                Map.of("accountSid", ACCOUNT_SID, "baseUrl", "http://localhost:" + provider),
                                version),
                        Map.of("authToken", new Secret(TOKEN)));
    }

    private static void agent(EmbeddedStore store, QueueId queue) {
        StaffId id = new StaffId("s-bench");
        store.staffMembers()
                .save(new Staff(
                        id,
                        "bench",
                        "Bench",
                        Role.SUPERVISOR,
                        Language.EN,
                        Set.of(queue),
                        Set.of(),
                        50,
                        "{noop}-",
                        true,
                        0));
        Instant now = Instant.now();
        store.signIns().save(new SignIn(sha256(SESSION), id, now, now, now.plus(Duration.ofDays(1))));
    }

    private static Order order(int n, String phone) {
        Instant now = Instant.now();
        Shipment parcel = new Shipment(
                "InPost",
                "6800%020d".formatted(n),
                ShipmentStatus.IN_TRANSIT,
                LocalDate.now(ZoneOffset.UTC).plusDays(1),
                null,
                now);
        return new Order(
                new OrderId("shop/" + order(n)),
                "shop",
                SalesChannel.WEB_SHOP,
                order(n),
                now,
                OrderStatus.SHIPPED,
                null,
                null,
                phone,
                null,
                List.of(),
                List.of(parcel),
                new Money(10_000, "PLN"),
                now);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
