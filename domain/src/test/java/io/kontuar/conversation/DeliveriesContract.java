package io.kontuar.conversation;

import static io.kontuar.Samples.CUSTOMER;
import static io.kontuar.Samples.NOW;
import static io.kontuar.Samples.OTHER_CUSTOMER;
import static io.kontuar.Samples.SMS_MAIN;
import static io.kontuar.Samples.conversation;
import static io.kontuar.Samples.inbound;
import static io.kontuar.Samples.minute;
import static io.kontuar.Samples.outbound;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.StorePorts;
import io.kontuar.channel.AddressId;
import io.kontuar.channel.AttemptId;
import io.kontuar.channel.ChannelAccountId;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.ProviderMessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store keeps of {@link Deliveries}. */
public interface DeliveriesContract extends StorePorts {
    ConversationId CHAT = new ConversationId("v-1");
    Delivery SENDING = Delivery.queued(NOW).sending(new AttemptId("t-1"), NOW);
    Delivery SENT = SENDING.becoming(DeliveryState.SENT, new ProviderMessageId("SM-out"), null, minute(1));

    private void written(Message... entries) {
        conversations().open(conversation("v-1").get(), List.of());
        long version = conversations().find(CHAT).orElseThrow().version();
        conversations()
                .write(new ConversationWrite(
                        conversation("v-1").version(version).get(), List.of(entries), List.of(), null));
    }

    private Message message(Message entry) {
        return messages().find(entry.id()).orElseThrow();
    }

    @Test
    default void the_oldest_unsent_message_of_a_recipient_is_next() {
        written(outbound(CHAT, 1), outbound(CHAT, 2), outbound(CHAT, 3, OTHER_CUSTOMER));
        assertThat(deliveries().nextUnsent(SMS_MAIN, AddressId.of(CUSTOMER))).contains(outbound(CHAT, 1));
        assertThat(deliveries().nextUnsent(SMS_MAIN, AddressId.of(OTHER_CUSTOMER)))
                .contains(outbound(CHAT, 3, OTHER_CUSTOMER));
        assertThat(deliveries().nextUnsent(new ChannelAccountId("other"), AddressId.of(CUSTOMER)))
                .isEmpty();
    }

    @Test
    default void a_message_that_is_being_sent_is_still_next() {
        written(outbound(CHAT, 1), outbound(CHAT, 2));
        deliveries().advance(outbound(CHAT, 1).id(), DeliveryState.QUEUED, SENDING);
        assertThat(deliveries().nextUnsent(SMS_MAIN, AddressId.of(CUSTOMER)))
                .contains(outbound(CHAT, 1).with(SENDING));
    }

    @Test
    default void a_sent_message_makes_way_for_the_following_one() {
        written(outbound(CHAT, 1), outbound(CHAT, 2));
        deliveries().advance(outbound(CHAT, 1).id(), DeliveryState.QUEUED, SENDING);
        deliveries().advance(outbound(CHAT, 1).id(), DeliveryState.SENDING, SENT);
        assertThat(deliveries().nextUnsent(SMS_MAIN, AddressId.of(CUSTOMER))).contains(outbound(CHAT, 2));
    }

    @Test
    default void what_the_customer_wrote_is_never_next() {
        written(inbound(CHAT, 1));
        assertThat(deliveries().nextUnsent(SMS_MAIN, AddressId.of(CUSTOMER))).isEmpty();
    }

    @Test
    default void a_delivery_is_taken_on_from_the_expected_state_only() {
        written(outbound(CHAT, 1));
        MessageId id = outbound(CHAT, 1).id();
        assertThat(deliveries().advance(id, DeliveryState.SENDING, SENT)).isFalse();
        assertThat(message(outbound(CHAT, 1))).isEqualTo(outbound(CHAT, 1));
        assertThat(deliveries().advance(id, DeliveryState.QUEUED, SENDING)).isTrue();
        assertThat(message(outbound(CHAT, 1)).delivery()).isEqualTo(SENDING);
    }

    @Test
    default void a_state_is_not_taken_back() {
        written(outbound(CHAT, 1));
        MessageId id = outbound(CHAT, 1).id();
        Delivery read = SENT.becoming(DeliveryState.READ, null, null, minute(2));
        deliveries().advance(id, DeliveryState.QUEUED, read);
        assertThat(deliveries().advance(id, DeliveryState.READ, SENT)).isFalse();
        assertThat(message(outbound(CHAT, 1)).delivery()).isEqualTo(read);
    }

    @Test
    default void a_failed_message_stays_failed_with_its_error() {
        written(outbound(CHAT, 1));
        MessageId id = outbound(CHAT, 1).id();
        Delivery failed = SENDING.becoming(DeliveryState.FAILED, null, "30003", minute(2));
        deliveries().advance(id, DeliveryState.QUEUED, failed);
        Delivery other = SENDING.becoming(DeliveryState.FAILED, null, "other", minute(3));
        assertThat(deliveries().advance(id, DeliveryState.FAILED, other)).isFalse();
        assertThat(deliveries().advance(id, DeliveryState.FAILED, SENT)).isFalse();
        assertThat(message(outbound(CHAT, 1)).delivery()).isEqualTo(failed);
    }

    @Test
    default void a_message_that_the_provider_asked_to_hold_back_is_queued_again() {
        written(outbound(CHAT, 1));
        MessageId id = outbound(CHAT, 1).id();
        deliveries().advance(id, DeliveryState.QUEUED, SENDING);
        Delivery held = new Delivery(DeliveryState.QUEUED, null, null, "429", minute(1), minute(2));
        assertThat(deliveries().advance(id, DeliveryState.SENDING, held)).isTrue();
        assertThat(deliveries().nextUnsent(SMS_MAIN, AddressId.of(CUSTOMER)))
                .contains(outbound(CHAT, 1).with(held));
    }

    @Test
    default void of_many_who_take_a_message_to_send_it_one_gets_it() throws Exception {
        written(outbound(CHAT, 1));
        List<Callable<Boolean>> takers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Delivery mine = Delivery.queued(NOW).sending(new AttemptId("t-" + i), NOW);
            takers.add(() -> deliveries().advance(outbound(CHAT, 1).id(), DeliveryState.QUEUED, mine));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            int winners = 0;
            for (Future<Boolean> taken : threads.invokeAll(takers)) {
                winners += taken.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
    }

    @Test
    default void a_sent_message_is_found_by_the_providers_id() {
        written(outbound(CHAT, 1));
        ProviderMessageId providerId = new ProviderMessageId("SM-out");
        assertThat(deliveries().byProviderId(SMS_MAIN, providerId)).isEmpty();
        deliveries().advance(outbound(CHAT, 1).id(), DeliveryState.QUEUED, SENT);
        assertThat(deliveries().byProviderId(SMS_MAIN, providerId))
                .contains(outbound(CHAT, 1).with(SENT));
        assertThat(deliveries().byProviderId(new ChannelAccountId("other"), providerId))
                .isEmpty();
    }

    @Test
    default void the_states_are_those_of_the_latest_outgoing_messages_ascending() {
        written(outbound(CHAT, 1), inbound(CHAT, 2), outbound(CHAT, 3), outbound(CHAT, 4));
        deliveries().advance(outbound(CHAT, 3).id(), DeliveryState.QUEUED, SENT);
        assertThat(deliveries().states(CHAT, 2))
                .containsExactly(
                        new Deliveries.MessageDeliveryState(outbound(CHAT, 3).id(), 3, SENT),
                        new Deliveries.MessageDeliveryState(outbound(CHAT, 4).id(), 4, Delivery.queued(minute(4))));
    }

    @Test
    default void messages_long_in_a_state_come_oldest_first() {
        written(outbound(CHAT, 1), outbound(CHAT, 2), outbound(CHAT, 3));
        unknownSince(2, 5);
        unknownSince(1, 7);
        unknownSince(3, 9);
        assertThat(deliveries().inStateSince(DeliveryState.UNKNOWN, minute(9), 10))
                .extracting(Message::seq)
                .containsExactly(2L, 1L);
        assertThat(deliveries().inStateSince(DeliveryState.UNKNOWN, minute(60), 2))
                .hasSize(2);
        assertThat(deliveries().inStateSince(DeliveryState.SENT, minute(60), 2)).isEmpty();
    }

    private void unknownSince(int seq, int minutes) {
        Delivery unknown = SENDING.becoming(DeliveryState.UNKNOWN, null, "timeout", minute(minutes));
        deliveries().advance(outbound(CHAT, seq).id(), DeliveryState.QUEUED, unknown);
    }
}
