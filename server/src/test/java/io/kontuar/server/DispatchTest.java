package io.kontuar.server;

import static io.kontuar.server.Shopfloor.ANNA;
import static io.kontuar.server.Shopfloor.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontuar.channel.DeliveryResult;
import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.InboundEvent.DeliveryReceipt;
import io.kontuar.channel.MessageContent.Notice;
import io.kontuar.channel.MessageContent.NoticeKind;
import io.kontuar.channel.ProviderMessageId;
import io.kontuar.channel.SendingRules;
import io.kontuar.conversation.Delivery;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Message;
import io.kontuar.conversation.OutboundLook;
import io.kontuar.lane.LaneSend;
import io.kontuar.lane.Outage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a message on its way out. */
class DispatchTest {
    @TempDir
    Path folder;

    private StillCounter counter;

    @BeforeEach
    void open() throws Exception {
        counter = new StillCounter(folder).withBot();
        counter.store.queues().save(Shopfloor.queue(GENERAL));
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void a_message_that_could_not_be_tried_for_an_outage_waits_and_goes_out_once() {
        counter.provider = message -> {
            throw new Outage("attachments", null);
        };
        counter.texts(ANNA, "dzień dobry");
        Delivery waiting = delivery();
        assertThat(waiting.state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(waiting.notBefore()).isEqualTo(counter.clock.instant().plusSeconds(2));

        int tries = counter.sent.size();
        counter.provider = message -> new DeliveryResult.Accepted(new ProviderMessageId("OUT-1"));
        counter.passes(Duration.ofSeconds(1));
        assertThat(counter.sent).hasSize(tries);
        counter.passes(Duration.ofSeconds(10));

        assertThat(counter.sent).hasSize(tries + 1);
        assertThat(delivery().state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void a_message_whose_sending_broke_off_is_unknown_and_never_sent_again() {
        counter.provider = message -> {
            throw new IllegalStateException("connection reset");
        };
        counter.texts(ANNA, "dzień dobry");
        assertThat(delivery().state()).isEqualTo(DeliveryState.UNKNOWN);

        counter.passes(Duration.ofMinutes(5));
        assertThat(counter.sent).hasSize(1);
    }

    @Test
    void people_are_told_of_a_failure_though_the_process_ended_between_store_and_lane() {
        counter.provider = message -> new DeliveryResult.Refused("21610", "unsubscribed");
        OutboundLook look = lookForAnswer();

        List<LaneSend<?>> first = counter.alone(look).sends();
        List<LaneSend<?>> again = counter.alone(look).sends();

        assertThat(delivery().state()).isEqualTo(DeliveryState.FAILED);
        assertThat(first).hasSize(1);
        assertThat(again).isEqualTo(first);
        assertThat(counter.sent).hasSize(1);
        counter.asks(look);
        assertThat(counter.of(ANNA).control().holder()).isEqualTo(Holder.QUEUE);
        assertThat(failures()).containsExactly("21610");
    }

    @Test
    void who_asked_for_nothing_more_is_no_ticket_even_when_the_process_ended_before_the_lane_knew() {
        counter.provider = message -> new DeliveryResult.Refused(SendingRules.OPTED_OUT, "STOP");
        OutboundLook look = lookForAnswer();

        assertThat(counter.alone(look).sends()).isEmpty();
        assertThat(counter.alone(look).sends()).isEmpty();
        assertThat(delivery().state()).isEqualTo(DeliveryState.FAILED);
    }

    @Test
    void what_a_refusal_and_a_receipt_tell_of_one_failure_is_told_once() {
        counter.provider = message -> new DeliveryResult.Refused("21610", "unsubscribed");
        counter.texts(ANNA, "dzień dobry");
        for (int i = 0; i < 2; i++) {
            counter.asks(new DeliveryReceipt(
                    counter.fresh(),
                    StillCounter.SMS,
                    counter.sent.getFirst().id(),
                    null,
                    DeliveryState.FAILED,
                    "21610",
                    counter.clock.instant()));
        }
        assertThat(failures()).containsExactly("21610");
    }

    @Test
    void people_are_told_of_an_unknown_fate_though_the_process_ended_twice() {
        counter.provider = message -> {
            throw new StackOverflowError("as if the process ended");
        };
        OutboundLook look = lookForAnswer();
        assertThatThrownBy(() -> counter.alone(look)).isInstanceOf(StackOverflowError.class);
        assertThat(delivery().state()).isEqualTo(DeliveryState.SENDING);

        List<LaneSend<?>> first = counter.alone(look).sends();
        assertThat(delivery().state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(counter.alone(look).sends()).isEqualTo(first).hasSize(1);
        assertThat(counter.sent).hasSize(1);

        counter.asks(look);
        counter.passes(Duration.ofMinutes(11));
        assertThat(counter.of(ANNA).control().holder()).isEqualTo(Holder.QUEUE);
        assertThat(failures()).containsExactly("unknown");
    }

    @Test
    void a_look_at_a_message_that_went_out_tells_nobody_anything() {
        OutboundLook look = lookForAnswer();
        counter.alone(look);

        assertThat(counter.alone(look).sends()).isEmpty();
    }

    /** The look for the bot's answer, on its way when the process ended. */
    private OutboundLook lookForAnswer() {
        counter.lost = OutboundLook.class::isInstance;
        counter.texts(ANNA, "dzień dobry");
        counter.lost = message -> false;
        return (OutboundLook) counter.losses.getFirst();
    }

    private List<String> failures() {
        return counter.timeline(counter.of(ANNA)).stream()
                .map(Message::content)
                .filter(content -> content instanceof Notice notice && notice.kind() == NoticeKind.DELIVERY_FAILED)
                .map(content -> ((Notice) content).details().getOrDefault("reason", ""))
                .toList();
    }

    private Delivery delivery() {
        return counter.timeline(counter.of(ANNA)).stream()
                .map(Message::delivery)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
