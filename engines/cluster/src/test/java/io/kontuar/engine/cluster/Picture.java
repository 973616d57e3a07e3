package io.kontuar.engine.cluster;

import static io.kontuar.Samples.ANNA;
import static io.kontuar.Samples.CUSTOMER;
import static io.kontuar.Samples.ORDERS;
import static io.kontuar.Samples.PIOTR;
import static io.kontuar.Samples.RETURNS;
import static io.kontuar.Samples.SMS_MAIN;
import static io.kontuar.Samples.minute;

import io.kontuar.channel.Address;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.commerce.Sku;
import io.kontuar.contact.ContactId;
import io.kontuar.conversation.ConversationId;
import io.kontuar.conversation.ConversationLists.ListQuery;
import io.kontuar.conversation.ConversationLists.Row;
import io.kontuar.conversation.Fact;
import io.kontuar.store.StorePorts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Everything that a store answers about the small world of {@link Step}, by question, each answer in its order. */
final class Picture {
    private static final int WORLD = 4;
    private final Map<String, Object> answers = new LinkedHashMap<>();

    static Map<String, Object> of(StorePorts store) {
        Picture picture = new Picture();
        picture.lists(store);
        picture.conversations(store);
        picture.messages(store);
        picture.people(store);
        picture.rest(store);
        return picture.answers;
    }

    private void lists(StorePorts store) {
        Set<io.kontuar.staff.QueueId> both = Set.of(ORDERS, RETURNS);
        for (ListQuery query : List.of(
                new ListQuery.WaitingIn(ORDERS),
                new ListQuery.WaitingIn(RETURNS),
                new ListQuery.HeldBy(ANNA),
                new ListQuery.OfferedTo(PIOTR),
                new ListQuery.InServiceIn(RETURNS),
                new ListQuery.WithBot(both),
                new ListQuery.Open(both),
                new ListQuery.Closed(both))) {
            answers.put("pages " + query, pages(store, query));
            answers.put("count " + query, store.conversationLists().count(query));
        }
        answers.put("waiting", store.queues().waiting(ORDERS, 3));
    }

    /** The whole list, two rows at a time. */
    private static List<Row> pages(StorePorts store, ListQuery query) {
        List<Row> all = new ArrayList<>();
        List<Row> page = store.conversationLists().page(query, null, 2);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = store.conversationLists()
                    .page(query, page.getLast().conversation().id(), 2);
        }
        return all;
    }

    private void conversations(StorePorts store) {
        List<ContactId> contacts = numbers(i -> ContactId.firstOf(Address.sms("+4860100000" + i)));
        answers.put("due", store.conversations().due(minute(20), 3));
        answers.put("of contacts", store.conversations().ofContacts(contacts, 5));
        answers.put("open or closed after", store.conversations().openOrClosedAfter(contacts, minute(1)));
        answers.put("walk", store.storeWalk().conversations(new ConversationId("v-1"), 5));
        answers.put(
                "facts",
                store.facts().between(minute(0), minute(3), Set.of(Fact.Kind.OPENED, Fact.Kind.PRESENCE_CHANGED)));
        for (ConversationId id : numbers(i -> new ConversationId("v-" + i))) {
            answers.put("conversation " + id, store.conversations().find(id));
            answers.put("timeline " + id, store.messages().after(id, 1, 20));
            answers.put("before " + id, store.messages().before(id, 4, 2));
            answers.put("facts of " + id, store.facts().of(id));
            answers.put("traces of " + id, store.traces().of(id));
            answers.put("states of " + id, store.deliveries().states(id, 3));
        }
    }

    private void messages(StorePorts store) {
        answers.put("next unsent", store.deliveries().nextUnsent(SMS_MAIN, AddressId.of(CUSTOMER)));
        for (DeliveryState state : EnumSet.allOf(DeliveryState.class)) {
            answers.put("in " + state, store.deliveries().inStateSince(state, minute(15), 4));
        }
        for (int i = 0; i < WORLD; i++) {
            answers.put("came " + i, store.messages().inbound(SMS_MAIN, new ProviderMessageId("SM-" + i)));
            answers.put("known " + i, store.deliveries().byProviderId(SMS_MAIN, new ProviderMessageId("OUT-" + i)));
        }
    }

    private void people(StorePorts store) {
        List<ContactId> contacts = numbers(i -> ContactId.firstOf(Address.sms("+4860100000" + i)));
        answers.put("contacts", Set.copyOf(store.contacts().findAll(contacts)));
        answers.put("addresses", store.contacts().addressesOf(contacts));
        for (ContactId id : numbers(i -> new ContactId("c-" + i))) {
            answers.put("links around " + id, store.contacts().linksAround(id));
        }
        answers.put("staff", store.staffMembers().all());
        answers.put("sign-ins", numbers(i -> store.signIns().find("t-" + i)));
        answers.put("proofs", numbers(i -> store.proofAttempts().countSince("k-" + i, minute(1))));
    }

    private void rest(StorePorts store) {
        answers.put("stock", numbers(i -> store.stores().stock(new Sku("TS-" + i))));
        answers.put("audit", store.auditTrail().latest(3));
    }

    private static <T> List<T> numbers(java.util.function.IntFunction<T> of) {
        return IntStream.range(0, WORLD).mapToObj(of).toList();
    }
}
