package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontuar.channel.DeliveryState;
import io.kontuar.channel.Language;
import io.kontuar.conversation.Conversation;
import io.kontuar.conversation.Direction;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whole calls with the bot through HTTP, store, broker and bot, all real but Twilio. */
class VoiceWholeWayTest extends VoiceFloor {
    @Test
    void an_order_is_tracked_by_speech_only_after_it_is_proven_since_a_callers_number_proves_nothing() {
        String sid = sid();
        TwilioLine line = new TwilioLine(server.base(), "voice-main", sid, ANNA);
        assertThat(String.join(" ", line.said())).contains("recorded").contains("press 1");
        line.speaks("Where is my order eight eight two one three?");
        assertThat(line.lastSaid()).doesNotContain("InPost");
        line.speaks("anna@example.com");
        assertThat(line.lastSaid()).contains("8 8 2, 1 3").contains("InPost").contains("6 8 0, 0 1 2");
        assertThat(line.has("Gather")).isTrue();
        line.post(line.hook("voice-main/status"), Map.of("CallStatus", "completed", "CallDuration", "75"));
        await().atMost(LONG).until(() -> conversation("voice-main", sid).closed());
        Conversation conversation = conversation("voice-main", sid);
        assertThat(conversation.disposition()).isEqualTo("call-ended");
        assertThat(timeline(conversation))
                .filteredOn(message -> message.direction() == Direction.OUTBOUND)
                .first()
                .satisfies(message -> assertThat(
                                Objects.requireNonNull(message.delivery()).state())
                        .isEqualTo(DeliveryState.DELIVERED));
        assertThat(calls(conversation)).containsExactly("began", "ended");
    }

    @Test
    void an_order_is_tracked_by_keypad() {
        TwilioLine line = new TwilioLine(server.base(), "voice-main", sid(), "+48601000111");
        line.presses("1");
        line.presses("88213");
        line.presses(ANNA.substring(1));
        assertThat(line.lastSaid()).contains("InPost");
    }

    @Test
    void a_language_is_chosen_by_key_and_spoken_from_then_on() {
        String sid = sid();
        TwilioLine line = new TwilioLine(server.base(), "voice-many", sid, "+447400123456");
        assertThat(line.said()).hasSize(3);
        line.presses("3");
        assertThat(line.lastSaid()).contains("apăsați 1 pentru starea unei comenzi");
        line.presses("1");
        await().atMost(LONG).until(() -> conversation("voice-many", sid).language() == Language.RO);
        assertThat(line.attribute("Gather", "language")).isEqualTo("ro-RO");
    }

    @Test
    void two_callers_behind_one_number_are_two_conversations_of_one_contact() {
        String one = sid();
        String other = sid();
        TwilioLine first = new TwilioLine(server.base(), "voice-main", one, "+48221112233");
        TwilioLine second = new TwilioLine(server.base(), "voice-main", other, "+48221112233");
        first.speaks("What are your opening hours?");
        second.presses("0");
        assertThat(conversation("voice-main", one).id())
                .isNotEqualTo(conversation("voice-main", other).id());
        assertThat(conversation("voice-main", one).customer().contact())
                .isEqualTo(conversation("voice-main", other).customer().contact());
    }

    @Test
    void the_same_turn_in_eight_parallel_webhooks_is_said_once_and_answered_alike() {
        String sid = sid();
        TwilioLine line = new TwilioLine(server.base(), "voice-main", sid, "+48601000444");
        String turn = line.attribute("Gather", "action");
        List<String> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(time -> line.post(turn, Map.of("SpeechResult", "where is my order"))
                        .getDocumentElement()
                        .getTextContent())
                .distinct()
                .toList();
        assertThat(answers).hasSize(1);
        assertThat(timeline(conversation("voice-main", sid)))
                .filteredOn(message -> message.direction() == Direction.INBOUND)
                .hasSize(1);
    }
}
