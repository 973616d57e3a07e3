package io.kontuar.engine.cluster;

import static io.kontuar.Samples.ANNA;
import static io.kontuar.Samples.CUSTOMER;
import static io.kontuar.Samples.NOW;
import static io.kontuar.Samples.ORDERS;
import static io.kontuar.Samples.RETURNS;
import static io.kontuar.Samples.SMS_MAIN;
import static io.kontuar.Samples.conversation;
import static io.kontuar.Samples.fact;
import static io.kontuar.Samples.inbound;
import static io.kontuar.Samples.minute;
import static io.kontuar.Samples.outbound;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandStartedEvent;
import io.kontuar.attachment.AttachmentId;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.AttemptId;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.Language;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.channel.SendingPermission;
import io.kontuar.channel.Verification;
import io.kontuar.commerce.OrderId;
import io.kontuar.commerce.ReturnId;
import io.kontuar.commerce.Sku;
import io.kontuar.commerce.Stock;
import io.kontuar.commerce.StoreId;
import io.kontuar.contact.Contact;
import io.kontuar.contact.ContactAddress;
import io.kontuar.contact.ContactId;
import io.kontuar.contact.IdentityLink;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationLists.ListQuery;
import io.kontuar.conversation.ConversationWrite;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Fact;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.RetentionClass;
import io.kontuar.knowledge.ArticleId;
import io.kontuar.knowledge.KnowledgeSamples;
import io.kontuar.knowledge.Review;
import io.kontuar.knowledge.TurnId;
import io.kontuar.notice.BroadcastId;
import io.kontuar.notice.NoticeSamples;
import io.kontuar.routing.Queue;
import io.kontuar.routing.Workload;
import io.kontuar.staff.AuditTrail;
import io.kontuar.staff.SignIn;
import io.kontuar.staff.SignIns.OneTimeLink;
import io.kontuar.store.StorePorts;
import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

/** Asks every port everything that can be asked with a condition; {@link OnClusterStore} looks whether an index serves it. */
class EveryQueryTest extends OnClusterStore {
    private static final ConversationId CHAT = new ConversationId("v-1");
    private static final ContactId CONTACT = new ContactId("c-1");
    /** They save under an id and read under one; each contract does. */
    private static final Set<String> BY_ID_ONLY = Set.of(
            "ChannelAccounts.save",
            "Orders.save",
            "Returns.save",
            "ShopProfile.find",
            "ShopProfile.save",
            "Stores.save",
            "StaffMembers.save",
            "AuditTrail.append",
            "UnreadableEvents.save",
            "Contacts.customer");

    private final Set<String> asked = new TreeSet<>();

    @Test
    void every_method_of_every_port_has_an_index_for_what_it_asks() throws Exception {
        people(watched());
        conversations(watched());
        retention(watched());
        notices(watched());
        rest(watched());
        Set<String> all = new TreeSet<>();
        for (Method port : StorePorts.class.getMethods()) {
            Arrays.stream(port.getReturnType().getMethods())
                    .map(method -> port.getReturnType().getSimpleName() + "." + method.getName())
                    .filter(name -> !name.endsWith(".normalNumber"))
                    .forEach(all::add);
        }
        Set<String> missing = new HashSet<>(all);
        missing.removeAll(asked);
        missing.removeAll(BY_ID_ONLY);
        assertThat(missing).as("methods that this test does not ask").isEmpty();
    }

    @Test
    void a_query_without_an_index_is_found_out() {
        IndexCover cover = new IndexCover();
        cover.commandStarted(find("{find: 'message', filter: {direction: 'INBOUND'}}"));
        cover.commandStarted(find("{find: 'fact', filter: {conversation: 'v-1'}, sort: {at: 1}}"));
        cover.commandStarted(find("{find: 'conversation', filter: {waitsIn: 'q'}, sort: {place: 1, _id: -1}}"));
        cover.commandStarted(find("{find: 'conversation', filter: {waitsIn: 'q'}, sort: {place: 1, _id: 1}}"));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(cover::assertEveryQueryHasItsIndex))
                .hasMessageContaining("direction")
                .hasMessageContaining("fact")
                .hasMessageContaining("-1")
                .hasMessageNotContaining("\"_id\": 1");
    }

    private static CommandStartedEvent find(String command) {
        com.mongodb.connection.ServerId server = new com.mongodb.connection.ServerId(
                new com.mongodb.connection.ClusterId(), new com.mongodb.ServerAddress());
        return new CommandStartedEvent(
                null,
                1,
                1,
                new com.mongodb.connection.ConnectionDescription(server),
                "kontuar_test",
                "find",
                BsonDocument.parse(command));
    }

    private void people(StorePorts ports) {
        ports.contacts().resolve(CUSTOMER, Verification.CLAIMED, null, Language.PL, NOW);
        ports.contacts().resolve(CUSTOMER, Verification.PROVEN, null, Language.PL, NOW);
        ports.contacts().address(AddressId.of(CUSTOMER));
        ports.contacts().find(CONTACT);
        ports.contacts().findAll(List.of(CONTACT));
        ports.contacts().addressesOf(List.of(CONTACT));
        ports.contacts().save(new Contact(CONTACT, null, null, NOW, 1));
        ports.contacts().save(new ContactAddress(CUSTOMER, CONTACT, Verification.PROVEN, true, NOW));
        IdentityLink.Evidence why = new IdentityLink.Evidence("by-hand", "", "anna");
        ports.contacts()
                .append(new IdentityLink("l-1", IdentityLink.Kind.SAME, CONTACT, new ContactId("c-2"), why, NOW));
        ports.contacts().linksAround(CONTACT);
        ports.proofAttempts().record(List.of("a"), NOW);
        ports.proofAttempts().countSince("a", NOW);
        ports.channelAccounts().all();
        ports.channelAccounts().find(SMS_MAIN);
        ports.channelAccounts().secret(SMS_MAIN, "token");
        ports.gatewayCursors().save(SMS_MAIN, "inbound", "7");
        ports.gatewayCursors().find(SMS_MAIN, "inbound");
        ports.sendingPermissions().note(SMS_MAIN, AddressId.of(CUSTOMER), SendingPermission.heard(NOW));
        ports.sendingPermissions().of(SMS_MAIN, AddressId.of(CUSTOMER));
        ports.staffMembers().all();
        ports.staffMembers().find(ANNA);
        ports.staffMembers().byLogin("anna");
        ports.signIns().save(new SignIn("t", ANNA, NOW, NOW, minute(9)));
        ports.signIns().save(new OneTimeLink("o", "reset", Optional.of(ANNA), minute(9)));
        ports.signIns().find("t");
        ports.signIns().take("o", NOW);
        ports.signIns().remove("t");
        ports.signIns().removeAllOf(ANNA);
        ports.signIns().removeExpired(NOW);
        ports.auditTrail().latest(3);
        ports.workloads().save(Workload.none(ANNA));
        ports.workloads().find(ANNA);
        ports.workloads().all();
    }

    private void conversations(StorePorts ports) {
        Message waits = inbound(CHAT, 2).with(new MessageContent.RemoteMedia("image", "7", null, null, null, false));
        ports.conversations().open(conversation("v-1").get(), List.of(fact("f-1", Fact.Kind.OPENED, NOW, CHAT)));
        ports.conversations()
                .write(new ConversationWrite(
                        conversation("v-1").upTo(2).version(1).get(),
                        List.of(outbound(CHAT, 1), waits),
                        List.of(),
                        null));
        ports.conversations().find(CHAT);
        ports.conversations().openOrClosedAfter(List.of(CONTACT), NOW);
        ports.conversations().ofContacts(List.of(CONTACT), 3);
        ports.conversations().due(NOW, 3);
        ports.messages().find(outbound(CHAT, 1).id());
        ports.messages().inbound(SMS_MAIN, new ProviderMessageId("SM-1"));
        ports.messages().after(CHAT, 0, 3);
        ports.messages().before(CHAT, 9, 3);
        ports.messages().fill(waits.id(), new MessageContent.Unsupported("image"));
        Delivery sent = Delivery.queued(NOW)
                .sending(new AttemptId("t"), NOW)
                .becoming(DeliveryState.SENT, new ProviderMessageId("OUT"), null, NOW);
        ports.deliveries().nextUnsent(SMS_MAIN, AddressId.of(CUSTOMER));
        ports.deliveries().advance(outbound(CHAT, 1).id(), DeliveryState.QUEUED, sent);
        ports.deliveries().byProviderId(SMS_MAIN, new ProviderMessageId("OUT"));
        ports.deliveries().states(CHAT, 3);
        ports.deliveries().inStateSince(DeliveryState.SENT, minute(1), 3);
        ports.facts().append(List.of(fact("f-2", Fact.Kind.PRESENCE_CHANGED, NOW, null)));
        ports.facts().between(NOW, minute(1), Set.of(Fact.Kind.OPENED));
        ports.facts().of(CHAT);
        ports.traces().of(CHAT);
        lists().forEach(query -> {
            ports.conversationLists().page(query, null, 3);
            ports.conversationLists().page(query, CHAT, 3);
            ports.conversationLists().count(query);
        });
        ports.unreadableEvents().latest(3);
        ports.unreadableEvents().count();
    }

    private static Stream<ListQuery> lists() {
        List<ListQuery> all = List.of(
                new ListQuery.HeldBy(ANNA),
                new ListQuery.OfferedTo(ANNA),
                new ListQuery.WaitingIn(ORDERS),
                new ListQuery.InServiceIn(ORDERS),
                new ListQuery.WithBot(Set.of(ORDERS, RETURNS)),
                new ListQuery.Open(Set.of(ORDERS)),
                new ListQuery.Closed(Set.of(ORDERS)));
        assertThat(all).hasSize(ListQuery.class.getPermittedSubclasses().length);
        return all.stream();
    }

    private void retention(StorePorts ports) {
        ports.conversations().open(conversation("v-2").closedAt(NOW).get(), List.of());
        ports.retention().closedBefore(minute(1), 3);
        assertThat(ports.retention().remove(new ConversationId("v-2"), minute(1)))
                .isTrue();
        ports.auditTrail().append(new AuditTrail.Entry("e-1", NOW, "anna", "x", "y"));
        for (RetentionClass what : List.of(
                RetentionClass.TRACE,
                RetentionClass.RAW_EVENT,
                RetentionClass.AUDIT,
                RetentionClass.PROOF_ATTEMPT,
                RetentionClass.NOTICE)) {
            ports.retention().removeOlder(what, minute(1), 3);
        }
        ports.retention().attachmentsNamedSince(NOW);
    }

    private void notices(StorePorts ports) {
        ports.notices().add(List.of(NoticeSamples.notice("shop:1")));
        ports.notices().save(ports.notices().toSend(SMS_MAIN, NOW, 3));
        ports.notices().toCheck(NOW, 3);
        ports.notices().to(AddressId.of(CUSTOMER), NOW, 3);
        ports.notices().latest(null, 3);
        ports.notices().latest(new BroadcastId("strike"), 3);
        ports.notices().counts(NOW);
        ports.noticePlans().save(NoticeSamples.settings());
        ports.noticePlans().settings();
        ports.noticePlans().save(NoticeSamples.broadcast("strike", NOW));
        ports.noticePlans().find(new BroadcastId("strike"));
        ports.noticePlans().broadcasts(3);
    }

    private void rest(StorePorts ports) throws Exception {
        ports.queues().save(new Queue(ORDERS, Map.of(), Duration.ofSeconds(60), 80, Duration.ofSeconds(20), 0));
        ports.queues().find(ORDERS);
        ports.queues().all();
        ports.queues().waiting(ORDERS, 3);
        ports.orders().find(new OrderId("shop:1"));
        ports.orders().byNumber("1");
        ports.orders().ofCustomer(List.of("a@b"), List.of("+48"), 3);
        ports.returns().find(new ReturnId("r"));
        ports.returns().ofOrders(List.of(new OrderId("shop:1")));
        ports.stores().all();
        ports.stores().products();
        ports.stores().save(new Stock(new Sku("s"), new StoreId("k"), 1, NOW));
        ports.stores().stock(new Sku("s"));
        ports.articles().save(KnowledgeSamples.article("returns"));
        ports.articles().find(new ArticleId("returns"));
        ports.articles().all();
        ports.articles().remove(new ArticleId("returns"), 1);
        ports.teaching().save(KnowledgeSamples.draft(0));
        ports.teaching().draft();
        ports.teaching().rehearsal();
        ports.teaching().publish(KnowledgeSamples.edition(1));
        ports.teaching().editions(3);
        ports.reviews().save(new Review(new TurnId(CHAT, 1), Review.Outcome.DISMISSED, null, ANNA, NOW));
        ports.reviews().since(NOW, 3);
        ports.leases().take("clock", "one", NOW, Duration.ofSeconds(9)).ifPresent(ports.leases()::release);
        AttachmentId file = ports.attachments()
                .store(new ByteArrayInputStream(new byte[3]), 9)
                .id();
        ports.attachments().open(file).orElseThrow().close();
        ports.attachments().removeUnreferenced(Set.of(), minute(1));
        ports.storeWalk().conversations(null, 3);
        ports.storeWalk().contacts(CONTACT, 3);
        ports.storeWalk().orders(null, 3);
    }

    /** The ports of the store, each call noted. */
    private StorePorts watched() {
        return (StorePorts) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {StorePorts.class}, (proxy, method, arguments) -> {
                    Object port = method.invoke(store, arguments);
                    Class<?> type = method.getReturnType();
                    return Proxy.newProxyInstance(
                            getClass().getClassLoader(), new Class<?>[] {type}, (inner, call, given) -> {
                                asked.add(type.getSimpleName() + "." + call.getName());
                                return called(call, port, given);
                            });
                });
    }

    private static Object called(Method call, Object port, Object[] given) throws Throwable {
        try {
            return call.invoke(port, given);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
