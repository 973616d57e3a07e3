package io.kontuar.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontuar.channel.Language;
import io.kontuar.conversation.Direction;
import io.kontuar.conversation.Holder;
import io.kontuar.conversation.Message;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Whole calls over ConversationRelay's socket: all real but Twilio, whose messages are those of its page. */
class VoiceRelayTest extends VoiceFloor {
    private static final String ACCOUNT = "voice-relay";

    @Test
    void an_order_is_tracked_by_speech_over_the_socket_only_after_it_is_proven() {
        String sid = sid();
        TwilioLine line = rings(sid, ANNA);
        assertThat(line.attribute("ConversationRelay", "welcomeGreeting")).contains("recorded");
        assertThat(line.attribute("ConversationRelay", "welcomeGreetingInterruptible"))
                .isEqualTo("none");
        RelayPeer peer = connects(line, sid, ANNA);
        peer.says(Map.of("type", "prompt", "voicePrompt", "Where is", "lang", "en-US", "last", false));
        peer.speaks("Where is my order eight eight two one three?");
        await().atMost(LONG).until(() -> !peer.spoken().isEmpty());
        assertThat(peer.spoken()).doesNotContain("InPost");
        peer.says(Map.of("type", "interrupt", "utteranceUntilInterrupt", "Please", "durationUntilInterruptMs", 460));
        peer.speaks("anna@example.com");
        assertThat(peer.hears("InPost")).contains("8 8 2, 1 3").contains("6 8 0, 0 1 2");
        peer.breaksOff();
        line.post(line.hook(ACCOUNT + "/status"), Map.of("CallStatus", "completed", "CallDuration", "75"));
        await().atMost(LONG).until(() -> conversation(ACCOUNT, sid).closed());
        assertThat(timeline(conversation(ACCOUNT, sid)))
                .filteredOn(message -> message.direction() == Direction.INBOUND)
                .hasSize(2);
    }

    @Test
    void keys_choose_from_the_menu_at_once_and_digits_are_one_number_up_to_the_hash_key() {
        String sid = sid();
        RelayPeer peer = connects(rings(sid, "+48601000555"), sid, "+48601000555");
        peer.presses("1");
        await().atMost(LONG).until(() -> !peer.spoken().isEmpty());
        peer.presses("88213#");
        await().atMost(LONG)
                .until(() -> timeline(conversation(ACCOUNT, sid)).stream()
                                .filter(message -> message.direction() == Direction.OUTBOUND)
                                .count()
                        > 1);
        peer.presses(ANNA.substring(1) + "#");
        peer.hears("InPost");
        peer.breaksOff();
    }

    @Test
    void who_asks_for_a_person_leaves_the_socket_for_the_queue() {
        String sid = sid();
        TwilioLine line = rings(sid, "+48601000666");
        RelayPeer peer = connects(line, sid, "+48601000666");
        peer.presses("0");
        Map<String, String> ended = peer.ended();
        line.goesTo(line.attribute("Connect", "action"), ended);
        assertThat(line.has("Enqueue")).isTrue();
        assertThat(line.text("Enqueue")).isEqualTo(ACCOUNT + "-general");
        assertThat(holder(ACCOUNT, sid)).isEqualTo(Holder.QUEUE);
    }

    @Test
    void a_socket_that_breaks_off_gives_the_call_to_the_other_way_with_the_answer_that_was_not_heard() {
        String sid = sid();
        TwilioLine line = rings(sid, "+48601000888");
        RelayPeer peer = connects(line, sid, "+48601000888");
        peer.speaks("Where is my order?");
        await().atMost(LONG).until(() -> !peer.spoken().isEmpty());
        String heard = peer.spoken().lines().findFirst().orElseThrow();
        peer.breaksOff();
        line.goesTo(line.attribute("Connect", "action"), peer.failed());
        assertThat(line.said()).contains(heard);
        assertThat(line.has("Gather")).isTrue();
        line.presses("0");
        assertThat(line.has("Enqueue")).isTrue();
        assertThat(timeline(conversation(ACCOUNT, sid)))
                .filteredOn(message -> message.direction() == Direction.INBOUND)
                .extracting(Message::providerId)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void a_socket_that_never_opens_is_a_call_by_questions_with_its_greeting_and_consent() {
        TwilioLine line = rings(sid(), "+48601000999");
        line.goesTo(
                line.attribute("Connect", "action"),
                Map.of("SessionStatus", "failed", "ErrorCode", "64102", "SessionDuration", "0"));
        assertThat(String.join(" ", line.said())).contains("recorded").contains("press 1");
        assertThat(line.has("Gather")).isTrue();
    }

    @Test
    void a_call_in_another_language_is_spoken_in_it() {
        String sid = sid();
        TwilioLine line = new TwilioLine(server.base(), "voice-relay-many", sid, "+48601000123");
        line.presses("2");
        assertThat(line.attribute("ConversationRelay", "language")).isEqualTo("pl-PL");
        RelayPeer peer = connects(line, sid, "+48601000123", "pl");
        peer.presses("1");
        await().atMost(LONG).until(() -> !peer.spoken().isEmpty());
        assertThat(peer.first("text").orElseThrow().path("lang").asString("")).isEqualTo("pl-PL");
        assertThat(conversation("voice-relay-many", sid).language()).isEqualTo(Language.PL);
        peer.breaksOff();
    }

    @Test
    void a_handshake_that_twilio_did_not_sign_for_this_call_opens_nothing() {
        String sid = sid();
        String url = rings(sid, "+48601000777").attribute("ConversationRelay", "url");
        assertThat(status(url, RelayPeer.sign(url + "x"))).isEqualTo(403);
        assertThat(status(url.replace(sid, "CA" + "e".repeat(32)), RelayPeer.sign(url)))
                .isEqualTo(403);
        String unknown = url.replace(ACCOUNT, "voice-nobody");
        assertThat(status(unknown, RelayPeer.sign(unknown))).isEqualTo(404);
    }

    @Test
    void a_setup_of_another_call_closes_the_socket() {
        String sid = sid();
        String url = rings(sid, "+48601000778").attribute("ConversationRelay", "url");
        RelayPeer peer = new RelayPeer(url, "VX" + sid.substring(2));
        peer.setsUp("CA" + "d".repeat(32), "+48601000778", "en");
        await().atMost(LONG).until(() -> peer.closed() == 1008);
    }

    private TwilioLine rings(String sid, String from) {
        return new TwilioLine(server.base(), ACCOUNT, sid, from);
    }

    private static RelayPeer connects(TwilioLine line, String sid, String from) {
        return connects(line, sid, from, "en");
    }

    private static RelayPeer connects(TwilioLine line, String sid, String from, String language) {
        RelayPeer peer = new RelayPeer(line.attribute("ConversationRelay", "url"), "VX" + sid.substring(2));
        peer.setsUp(sid, from, language);
        return peer;
    }

    private static int status(String url, String signature) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            WebSocket opened = http.newWebSocketBuilder()
                    .header("X-Twilio-Signature", signature)
                    .buildAsync(URI.create(url), new WebSocket.Listener() {})
                    .join();
            opened.abort();
            return 101;
        } catch (CompletionException refused) {
            return refused.getCause() instanceof WebSocketHandshakeException handshake
                    ? handshake.getResponse().statusCode()
                    : 0;
        }
    }
}
