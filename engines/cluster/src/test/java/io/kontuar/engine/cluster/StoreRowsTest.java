package io.kontuar.engine.cluster;

import static io.kontuar.Samples.ANNA;
import static io.kontuar.Samples.CUSTOMER;
import static io.kontuar.Samples.ORDERS;
import static io.kontuar.Samples.SMS_MAIN;
import static io.kontuar.Samples.command;
import static io.kontuar.Samples.conversation;
import static io.kontuar.Samples.fact;
import static io.kontuar.Samples.inbound;
import static io.kontuar.Samples.minute;
import static io.kontuar.Samples.note;
import static io.kontuar.Samples.outbound;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.Samples;
import io.kontuar.attachment.AttachmentId;
import io.kontuar.attachment.AttachmentRef;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.ChannelAccount;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.InboundEvent.Unreadable;
import io.kontuar.channel.Language;
import io.kontuar.channel.Secret;
import io.kontuar.channel.SendingPermission;
import io.kontuar.channel.Verification;
import io.kontuar.commerce.Money;
import io.kontuar.commerce.Order;
import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.OrderStatus;
import io.kontuar.commerce.Product;
import io.kontuar.commerce.Return;
import io.kontuar.commerce.ReturnId;
import io.kontuar.commerce.ReturnStatus;
import io.kontuar.commerce.SalesChannel;
import io.kontuar.commerce.Shop;
import io.kontuar.commerce.Sku;
import io.kontuar.commerce.Stock;
import io.kontuar.commerce.Store;
import io.kontuar.commerce.StoreId;
import io.kontuar.contact.ContactId;
import io.kontuar.contact.IdentityLink;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationWrite;
import io.kontuar.conversation.Conversations.Written;
import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Trace;
import io.kontuar.engine.documents.Documents;
import io.kontuar.engine.documents.rows.KeptRow;
import io.kontuar.engine.documents.rows.RowKind;
import io.kontuar.engine.documents.rows.StoreRows;
import io.kontuar.engine.embedded.EmbeddedStore;
import io.kontuar.knowledge.KnowledgeSamples;
import io.kontuar.knowledge.Rehearsal;
import io.kontuar.knowledge.Review;
import io.kontuar.knowledge.TurnId;
import io.kontuar.notice.NoticeSamples;
import io.kontuar.routing.Queue;
import io.kontuar.routing.Workload;
import io.kontuar.staff.AuditTrail;
import io.kontuar.staff.Role;
import io.kontuar.staff.SignIn;
import io.kontuar.staff.SignIns.OneTimeLink;
import io.kontuar.staff.Staff;
import io.kontuar.store.StorePorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** All that one engine keeps is the same on the other, and the same again when it comes back. */
class StoreRowsTest {
    private static final Clock CLOCK = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private static final ConversationId CHAT = new ConversationId("v-1");

    @Provide
    Arbitrary<List<BothEnginesTest.Choice>> sequences() {
        return new BothEnginesTest().sequences();
    }

    @Property(tries = 20)
    void whatever_was_done_is_the_same_there_and_back(@ForAll("sequences") List<BothEnginesTest.Choice> choices)
            throws Exception {
        MongoUnderTest.shared().empty();
        try (EmbeddedStore first = embedded();
                ClusterStore cluster = cluster();
                EmbeddedStore back = embedded()) {
            int number = 0;
            for (BothEnginesTest.Choice choice : choices) {
                var unused = new Step(choice.kind(), choice.a(), choice.b(), choice.c(), number++).on(first);
            }
            copy(first.rows(), cluster.rows());
            assertThat(Picture.of(cluster)).isEqualTo(Picture.of(first));
            copy(cluster.rows(), back.rows());
            assertThat(Picture.of(back)).isEqualTo(Picture.of(first));
            assertThat(all(back.rows())).isEqualTo(all(first.rows()));
        } finally {
            MongoUnderTest.shared().empty();
        }
    }

    @Example
    void there_is_something_of_every_kind_and_all_of_it_goes_along() throws Exception {
        MongoUnderTest.shared().empty();
        try (EmbeddedStore first = embedded();
                ClusterStore cluster = cluster();
                EmbeddedStore back = embedded()) {
            fill(first);
            assertThat(all(first.rows()))
                    .containsOnlyKeys(RowKind.values())
                    .allSatisfy((kind, rows) -> assertThat(rows).as("%s", kind).isNotEmpty());
            copy(first.rows(), cluster.rows());
            copy(first.rows(), cluster.rows());
            assertThat(all(cluster.rows())).isEqualTo(all(first.rows()));
            assertThat(cluster.channelAccounts().secret(SMS_MAIN, "auth.token")).contains(new Secret("t0ken"));
            copy(cluster.rows(), back.rows());
            copy(cluster.rows(), back.rows());
            assertThat(all(back.rows())).isEqualTo(all(first.rows()));
            goesOn(cluster);
            goesOn(back);
        } finally {
            MongoUnderTest.shared().empty();
        }
    }

    /** A table that is added must be copied, too: this list is where it is noticed. */
    @Example
    void every_table_is_copied() throws Exception {
        Path folder = Files.createTempDirectory("kontuar-tables");
        EmbeddedStore.open(folder, OnClusterStore.KEY, new Documents(), CLOCK).close();
        Set<String> tables = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kontuar.db"));
                ResultSet found = connection
                        .createStatement()
                        .executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
            while (found.next()) {
                tables.add(found.getString(1).toUpperCase(java.util.Locale.ROOT));
            }
        }
        for (RowKind kind : RowKind.values()) {
            tables.remove(kind.name());
        }
        assertThat(tables)
                .as("beside the kinds: what goes along with an account and a conversation, and what only holds now")
                .isSubsetOf("CHANNEL_SECRET", "TRACE", "LEASE", "SQLITE_STAT1");
    }

    private static EmbeddedStore embedded() throws Exception {
        return EmbeddedStore.open(
                Files.createTempDirectory("kontuar-rows"), OnClusterStore.KEY, new Documents(), CLOCK);
    }

    private static ClusterStore cluster() throws ClusterRefused {
        return ClusterStore.tryOpen(
                MongoUnderTest.shared().settings(), OnClusterStore.KEY, new Documents(), CLOCK, Probe.NONE, List.of());
    }

    private static void copy(StoreRows from, StoreRows to) {
        for (RowKind kind : RowKind.values()) {
            List<KeptRow> page = from.page(kind, null, 2);
            while (!page.isEmpty()) {
                to.put(kind, page);
                page = from.page(kind, page.getLast().key(), 2);
            }
        }
    }

    private static Map<RowKind, List<KeptRow>> all(StoreRows rows) {
        Map<RowKind, List<KeptRow>> all = new EnumMap<>(RowKind.class);
        for (RowKind kind : RowKind.values()) {
            List<KeptRow> found = new ArrayList<>();
            List<KeptRow> page = rows.page(kind, null, 3);
            while (!page.isEmpty()) {
                found.addAll(page);
                page = rows.page(kind, page.getLast().key(), 3);
            }
            all.put(kind, found);
        }
        return all;
    }

    /** What comes after the copy has its place after what was copied. */
    private static void goesOn(StorePorts store) {
        Trace later = new Trace(CHAT, 4, minute(9), "later", List.of(), Map.of(), List.of(), "reply");
        assertThat(store.conversations()
                        .write(new ConversationWrite(
                                conversation("v-1").upTo(5).version(3).get(),
                                List.of(inbound(CHAT, 5)),
                                List.of(fact("f-later", Fact.Kind.CLOSED, minute(9), CHAT)),
                                later)))
                .isEqualTo(Written.DONE);
        assertThat(store.traces().of(CHAT)).hasSize(3).last().isEqualTo(later);
        assertThat(store.facts().of(CHAT)).last().extracting(Fact::id).isEqualTo("f-later");
        assertThat(store.messages().after(CHAT, 0, 10)).extracting(Message::seq).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(store.deliveries().nextUnsent(SMS_MAIN, AddressId.of(CUSTOMER)))
                .get()
                .extracting(Message::seq)
                .isEqualTo(2L);
    }

    private static void fill(StorePorts store) {
        shop(store);
        knowledge(store);
        people(store);
        store.conversations().open(conversation("v-1").get(), List.of(fact("f-1", Fact.Kind.OPENED, minute(0), CHAT)));
        for (int turn = 1; turn <= 2; turn++) {
            int seq = turn * 2 - 1;
            Message second = turn == 1 ? outbound(CHAT, seq + 1L) : note(CHAT, seq + 1L);
            assertThat(store.conversations()
                            .write(new ConversationWrite(
                                    conversation("v-1")
                                            .upTo(seq + 1L)
                                            .version(turn)
                                            .get(),
                                    List.of(inbound(CHAT, seq), second),
                                    List.of(fact("f-" + (9 - turn), Fact.Kind.CUSTOMER_WROTE, minute(turn), CHAT)),
                                    new Trace(
                                            CHAT,
                                            seq,
                                            minute(turn),
                                            "s" + turn,
                                            List.of(),
                                            Map.of(),
                                            List.of(),
                                            "ask"))))
                    .isEqualTo(Written.DONE);
        }
        store.facts().append(List.of(fact("f-0", Fact.Kind.PRESENCE_CHANGED, minute(1), null)));
        store.unreadableEvents()
                .save(new Unreadable(
                        command("u-1"),
                        SMS_MAIN,
                        "no form",
                        new AttachmentRef(new AttachmentId("0f".repeat(32)), "body", "text/plain", 3),
                        minute(1)));
        assertThat(store.channelAccounts()
                        .save(
                                new ChannelAccount(
                                        SMS_MAIN, ChannelKind.SMS, "Main", "+48732000000", true, Map.of("a.b", "c"), 0),
                                Map.of("auth.token", new Secret("t0ken"), "other", new Secret("x"))))
                .isTrue();
        store.gatewayCursors().save(SMS_MAIN, "inbound", "7");
        store.sendingPermissions().note(SMS_MAIN, AddressId.of(CUSTOMER), SendingPermission.heard(minute(1)));
    }

    private static void knowledge(StorePorts store) {
        assertThat(store.articles().save(KnowledgeSamples.article("returns"))).isTrue();
        assertThat(store.teaching().save(KnowledgeSamples.draft(0))).isTrue();
        store.teaching().save(new Rehearsal(1, minute(1), 0, 0, List.of(), List.of(), ""));
        for (int number = 1; number <= 11; number++) {
            assertThat(store.teaching().publish(KnowledgeSamples.edition(number)))
                    .isTrue();
        }
        store.notices().add(List.of(NoticeSamples.notice("shop:1")));
        store.noticePlans().save(NoticeSamples.settings());
        store.noticePlans().save(NoticeSamples.broadcast("strike", minute(1)));
        store.reviews().save(new Review(new TurnId(CHAT, 1), Review.Outcome.DISMISSED, null, ANNA, minute(1)));
    }

    private static void shop(StorePorts store) {
        Money price = new Money(4990, "PLN");
        assertThat(store.shopProfile()
                        .save(new Shop("Kram", ZoneId.of("Europe/Warsaw"), "PLN", List.of(Language.PL), "PL", 0)))
                .isTrue();
        store.stores().save(new Store(new StoreId("krakow"), "Galeria", "Kraków", "Grodzka 3", Map.of()));
        store.stores().save(new Product(new Sku("TS-1"), "T-shirt", "M", price));
        store.stores().save(new Stock(new Sku("TS-1"), new StoreId("krakow"), 7, minute(1)));
        OrderId order = new OrderId("shop:88213");
        store.orders()
                .save(new Order(
                        order,
                        "shop",
                        SalesChannel.WEB_SHOP,
                        "88213",
                        minute(0),
                        OrderStatus.SHIPPED,
                        "Ewa",
                        "ewa@example.com",
                        null,
                        null,
                        List.of(),
                        List.of(),
                        price,
                        minute(1)));
        store.returns()
                .save(new Return(
                        new ReturnId("R-1"),
                        order,
                        "88213",
                        SalesChannel.STORE,
                        null,
                        List.of(),
                        "too small",
                        ReturnStatus.ACCEPTED,
                        price,
                        null,
                        minute(2),
                        minute(3)));
    }

    private static void people(StorePorts store) {
        Duration minute = Duration.ofMinutes(1);
        assertThat(store.queues().save(new Queue(ORDERS, Map.of(Language.PL, "Zamówienia"), minute, 80, minute, 0)))
                .isTrue();
        store.staffMembers()
                .save(new Staff(
                        ANNA, "anna", "Anna", Role.AGENT, Language.PL, Set.of(ORDERS), Set.of(), 4, "hash", true, 0));
        assertThat(store.workloads().save(Workload.none(ANNA))).isTrue();
        store.signIns().save(new SignIn("t-1", ANNA, minute(0), minute(1), minute(60)));
        store.signIns().save(new OneTimeLink("o-1", "reset", Optional.of(ANNA), minute(60)));
        store.auditTrail().append(new AuditTrail.Entry("e-1", minute(1), "anna", "staff.saved", "piotr"));
        var unused = store.contacts().resolve(CUSTOMER, Verification.CHANNEL_VERIFIED, null, null, minute(0));
        for (IdentityLink.Kind kind : List.of(IdentityLink.Kind.SAME, IdentityLink.Kind.UNLINKED)) {
            store.contacts()
                    .append(new IdentityLink(
                            kind == IdentityLink.Kind.SAME ? "l-z" : "l-a",
                            kind,
                            ContactId.firstOf(CUSTOMER),
                            new ContactId("c-2"),
                            new IdentityLink.Evidence("by-hand", "", "anna"),
                            minute(1)));
        }
        store.proofAttempts().record(List.of("k-1", "k-2"), minute(1));
    }
}
