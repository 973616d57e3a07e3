package io.kontuar.server;

import static io.kontuar.server.Shopfloor.ANNA;
import static io.kontuar.server.Shopfloor.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.InboundEvent.DeliveryReceipt;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.OutgoingMessage;
import io.kontuar.conversation.Deliveries;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.Messages;
import io.kontuar.conversation.Receipts;
import io.kontuar.conversation.ReceiptsFirst;
import io.kontuar.lane.Event;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.Outage;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which receipts take the short way into the store, and which wait on their lane. */
class ReceiptsFirstTest {
    @TempDir
    Path folder;

    private StillCounter counter;
    private final List<LaneSend<?>> onLane = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        counter = new StillCounter(folder).withBot();
        counter.store.queues().save(Shopfloor.queue(GENERAL));
        counter.texts(ANNA, "dzień dobry");
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void a_receipt_of_a_known_message_is_stored_at_once_and_shown() {
        shortWay().send(List.of(receipt(sent().id(), DeliveryState.DELIVERED)));

        assertThat(state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(events).singleElement().isInstanceOf(Event.DeliveryAdvanced.class);
        assertThat(onLane).isEmpty();
    }

    @Test
    void one_that_comes_late_or_tells_nothing_changes_nothing_and_troubles_no_lane() {
        shortWay().send(List.of(receipt(sent().id(), DeliveryState.READ)));
        shortWay()
                .send(List.of(
                        receipt(sent().id(), DeliveryState.DELIVERED), receipt(sent().id(), DeliveryState.QUEUED)));

        assertThat(state()).isEqualTo(DeliveryState.READ);
        assertThat(onLane).isEmpty();
    }

    @Test
    void a_failure_an_unknown_message_and_a_customers_words_go_onto_the_lane_in_their_order() {
        LaneSend<?> failed = receipt(sent().id(), DeliveryState.FAILED);
        LaneSend<?> unknown = receipt(new MessageId("nobody-knows"), DeliveryState.SENT);
        shortWay().send(List.of(failed, receipt(sent().id(), DeliveryState.DELIVERED), unknown));

        assertThat(onLane).containsExactly(failed, unknown);
        assertThat(state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void while_the_store_is_away_receipts_wait_on_the_lane() {
        LaneSend<?> receipt = receipt(sent().id(), DeliveryState.DELIVERED);
        Receipts away = new Receipts(away(Messages.class), away(Deliveries.class));
        new ReceiptsFirst(onLane::addAll, events::add, away).send(List.of(receipt));

        assertThat(onLane).containsExactly(receipt);
        assertThat(events).isEmpty();
    }

    private ReceiptsFirst shortWay() {
        return new ReceiptsFirst(
                onLane::addAll, events::add, new Receipts(counter.store.messages(), counter.store.deliveries()));
    }

    private OutgoingMessage sent() {
        return counter.sent.getFirst();
    }

    private DeliveryState state() {
        return counter.store
                .messages()
                .find(sent().id())
                .map(Message::delivery)
                .orElseThrow()
                .state();
    }

    private LaneSend<InboundEvent> receipt(MessageId message, DeliveryState state) {
        return LaneSend.of(
                InboundEvent.LANE,
                new DeliveryReceipt(
                        counter.fresh(), StillCounter.SMS, message, null, state, null, counter.clock.instant()));
    }

    private static <T> T away(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            throw new Outage("store", null);
        }));
    }
}
