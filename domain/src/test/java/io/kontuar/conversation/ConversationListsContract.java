package io.kontuar.conversation;

import static io.kontuar.Samples.ANNA;
import static io.kontuar.Samples.CUSTOMER;
import static io.kontuar.Samples.NOW;
import static io.kontuar.Samples.ORDERS;
import static io.kontuar.Samples.PIOTR;
import static io.kontuar.Samples.RETURNS;
import static io.kontuar.Samples.conversation;
import static io.kontuar.Samples.inbound;
import static io.kontuar.Samples.minute;
import static io.kontuar.Samples.note;
import static io.kontuar.Samples.outbound;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import io.kontuar.channel.AttemptId;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.Language;
import io.kontuar.channel.Verification;
import io.kontuar.contact.ContactId;
import io.kontuar.conversation.ConversationLists.ListQuery;
import io.kontuar.conversation.ConversationLists.Row;
import io.kontuar.staff.QueueId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link ConversationLists}. */
public interface ConversationListsContract extends StorePorts {
    private void stored(Conversation... all) {
        for (Conversation one : all) {
            conversations().open(one, List.of());
        }
    }

    private List<String> ids(ListQuery query) {
        return ids(query, null, 100);
    }

    private List<String> ids(ListQuery query, @Nullable ConversationId after, int limit) {
        return conversationLists().page(query, after, limit).stream()
                .map(row -> row.conversation().id().value())
                .toList();
    }

    @Test
    default void waiting_ones_come_by_rank_where_priority_counts_as_waiting() {
        stored(
                conversation("v-normal").waitingSince(minute(3)).get(),
                conversation("v-longest").waitingSince(minute(1)).get(),
                conversation("v-urgent").waitingSince(minute(7)).priority(2).get());
        assertThat(ids(new ListQuery.WaitingIn(ORDERS))).containsExactly("v-urgent", "v-longest", "v-normal");
    }

    @Test
    default void one_that_is_offered_or_waits_elsewhere_is_not_listed_as_waiting() {
        stored(
                conversation("v-1").waitingSince(minute(1)).get(),
                conversation("v-2").waitingSince(minute(1)).offeredTo(ANNA).get(),
                conversation("v-3").in(RETURNS).waitingSince(minute(1)).get(),
                conversation("v-4").get());
        assertThat(ids(new ListQuery.WaitingIn(ORDERS))).containsExactly("v-1");
        assertThat(conversationLists().count(new ListQuery.WaitingIn(ORDERS))).isEqualTo(1);
    }

    @Test
    default void an_agent_finds_what_he_holds_and_what_is_offered_to_him() {
        stored(
                conversation("v-1").heldBy(ANNA).changedAt(minute(1)).get(),
                conversation("v-2").heldBy(ANNA).changedAt(minute(2)).get(),
                conversation("v-3").heldBy(PIOTR).get(),
                conversation("v-4").waitingSince(minute(1)).offeredTo(ANNA).get());
        assertThat(ids(new ListQuery.HeldBy(ANNA))).containsExactly("v-2", "v-1");
        assertThat(ids(new ListQuery.OfferedTo(ANNA))).containsExactly("v-4");
        assertThat(conversationLists().count(new ListQuery.HeldBy(ANNA))).isEqualTo(2);
        assertThat(conversationLists().count(new ListQuery.OfferedTo(PIOTR))).isZero();
    }

    @Test
    default void a_queue_shows_what_is_in_service_whoever_holds_it() {
        stored(
                conversation("v-1").heldBy(ANNA).changedAt(minute(1)).get(),
                conversation("v-2").heldBy(PIOTR).changedAt(minute(2)).get(),
                conversation("v-3").in(RETURNS).heldBy(PIOTR).get(),
                conversation("v-4").waitingSince(minute(1)).get());
        assertThat(ids(new ListQuery.InServiceIn(ORDERS))).containsExactly("v-2", "v-1");
    }

    @Test
    default void the_lists_of_several_queues_are_merged_by_latest_change() {
        QueueId other = new QueueId("other");
        stored(
                conversation("v-bot").changedAt(minute(1)).get(),
                conversation("v-bot-2").in(RETURNS).changedAt(minute(4)).get(),
                conversation("v-waits")
                        .waitingSince(minute(1))
                        .changedAt(minute(2))
                        .get(),
                conversation("v-held")
                        .in(RETURNS)
                        .heldBy(ANNA)
                        .changedAt(minute(3))
                        .get(),
                conversation("v-closed").closedAt(minute(5)).get(),
                conversation("v-foreign").in(other).changedAt(minute(9)).get());
        Set<QueueId> own = Set.of(ORDERS, RETURNS);
        assertThat(ids(new ListQuery.Open(own))).containsExactly("v-bot-2", "v-held", "v-waits", "v-bot");
        assertThat(ids(new ListQuery.WithBot(own))).containsExactly("v-bot-2", "v-bot");
        assertThat(ids(new ListQuery.Closed(own))).containsExactly("v-closed");
        assertThat(conversationLists().count(new ListQuery.Open(own))).isEqualTo(4);
        assertThat(ids(new ListQuery.Open(Set.of()))).isEmpty();
    }

    @Test
    default void pages_follow_each_other_without_gap_or_repetition() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            String name = "v-%02d".formatted(i);
            stored(conversation(name)
                    .in(i % 2 == 0 ? ORDERS : RETURNS)
                    .changedAt(minute(i / 5))
                    .get());
            expected.add(name);
        }
        assertThat(walked(new ListQuery.Open(Set.of(ORDERS, RETURNS)))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    default void pages_of_a_queue_go_on_behind_one_that_has_left_it() {
        for (int i = 1; i <= 4; i++) {
            stored(conversation("v-" + i).waitingSince(minute(i)).get());
        }
        conversations()
                .write(new ConversationWrite(
                        conversation("v-2")
                                .waitingSince(minute(2))
                                .heldBy(ANNA)
                                .version(1)
                                .get(),
                        List.of(),
                        List.of(),
                        null));
        assertThat(ids(new ListQuery.WaitingIn(ORDERS), new ConversationId("v-2"), 10))
                .containsExactly("v-3", "v-4");
    }

    private List<String> walked(ListQuery query) {
        List<String> all = new ArrayList<>();
        ConversationId last = null;
        for (List<String> page = ids(query, last, 4); !page.isEmpty(); page = ids(query, last, 4)) {
            all.addAll(page);
            last = new ConversationId(page.getLast());
        }
        return all;
    }

    @Test
    default void a_row_shows_the_latest_entry_that_is_not_a_note_and_the_contacts_name() {
        ContactId customer = contacts()
                .resolve(CUSTOMER, Verification.CHANNEL_VERIFIED, "Ewa Nowak", Language.PL, NOW)
                .contact();
        ConversationId id = new ConversationId("v-1");
        stored(conversation("v-1").of(customer).get());
        conversations()
                .write(new ConversationWrite(
                        conversation("v-1").of(customer).upTo(3).version(1).get(),
                        List.of(inbound(id, 1), outbound(id, 2), note(id, 3)),
                        List.of(),
                        null));
        Delivery sending = Delivery.queued(NOW).sending(new AttemptId("t-1"), NOW);
        deliveries().advance(outbound(id, 2).id(), DeliveryState.QUEUED, sending);
        assertThat(conversationLists().page(new ListQuery.WithBot(Set.of(ORDERS)), null, 10))
                .containsExactly(new Row(
                        conversations().find(id).orElseThrow(), outbound(id, 2).with(sending), "Ewa Nowak"));
    }

    @Test
    default void a_row_without_entries_or_name_has_neither() {
        stored(conversation("v-1").get());
        assertThat(conversationLists().page(new ListQuery.WithBot(Set.of(ORDERS)), null, 10))
                .containsExactly(new Row(conversation("v-1").version(1).get(), null, null));
    }
}
