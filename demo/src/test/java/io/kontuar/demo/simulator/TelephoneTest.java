package io.kontuar.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The telephone carries out what the gateway answers, and tells it what the caller does, as Twilio would. */
class TelephoneTest {
    private static final SimulatorServer SERVER = new SimulatorServer();
    private static final String ASK =
            "<Gather input=\"speech dtmf\" action=\"{base}/turn\" actionOnEmptyResult=\"true\"><Say>Słucham?</Say></Gather>";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void begin() {
        SERVER.telephone().forget();
        SERVER.telephone().answers("status", "");
    }

    @Test
    void a_caller_speaks_presses_keys_and_hangs_up_and_every_webhook_is_signed() {
        SERVER.telephone().answers("", ASK);
        SERVER.telephone().answers("turn", ASK);
        String sid = dials();
        until(sid, "LISTENING");
        does(sid, "speak", "gdzie jest paczka");
        await().until(() -> !SERVER.telephone().heard("turn").isEmpty());
        until(sid, "LISTENING");
        does(sid, "keys", "88213");
        await().until(() -> SERVER.telephone().heard("turn").size() == 2);
        until(sid, "LISTENING");
        does(sid, "hang-up", "");
        until(sid, "ENDED");
        await().until(() -> SERVER.telephone().heard("status").size() == 1);
        assertThat(SERVER.telephone().heard("turn").getFirst().fields())
                .containsEntry("SpeechResult", "gdzie jest paczka")
                .containsEntry("From", "+48601000774")
                .containsEntry("CallSid", sid);
        assertThat(SERVER.telephone().heard("turn").getLast().fields()).containsEntry("Digits", "88213");
        assertThat(SERVER.telephone().heard("turn")).allMatch(StubTelephone.Heard::signed);
        assertThat(SERVER.telephone().heard("status").getFirst().fields()).containsEntry("CallStatus", "completed");
    }

    @Test
    void a_message_is_recorded_written_down_and_told_although_the_caller_hangs_up() {
        SERVER.telephone()
                .answers(
                        "",
                        "<Record action=\"{base}/voicemail\" recordingStatusCallback=\"{base}/recording\""
                                + " transcribeCallback=\"{base}/transcript\"/>");
        SERVER.telephone().answers("recording", "");
        SERVER.telephone().answers("transcript", "");
        SERVER.telephone().answers("voicemail", "");
        String sid = dials();
        until(sid, "RECORDING");
        does(sid, "speak", "Proszę o telefon");
        does(sid, "hang-up", "");
        until(sid, "ENDED");
        assertThat(SERVER.telephone().heard("transcript").getFirst().fields())
                .containsEntry("TranscriptionText", "Proszę o telefon");
        String recording =
                SERVER.telephone().heard("voicemail").getFirst().fields().getOrDefault("RecordingUrl", "");
        assertThat(recording).contains("/Recordings/RE");
        assertThat(SERVER.get(recording.substring(recording.indexOf("/simulator")) + ".mp3")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_waiting_caller_leaves_the_queue_to_an_agent_who_hears_a_whisper_first() {
        SERVER.telephone().answers("", "<Enqueue waitUrl=\"{base}/hold\" action=\"{base}/left\">q</Enqueue>");
        SERVER.telephone()
                .answers(
                        "hold",
                        "<Gather input=\"dtmf\" timeout=\"9\" action=\"{base}/hold-key\"><Say>Miejsce 1</Say></Gather>"
                                + "<Redirect>{base}/hold</Redirect>");
        SERVER.telephone().answers("hold-key", "<Leave/>");
        SERVER.telephone()
                .answers(
                        "left",
                        "<Dial action=\"{base}/dialled\" recordingStatusCallback=\"{base}/recording\">"
                                + "<Number url=\"{base}/whisper\">+48732100911</Number></Dial>");
        SERVER.telephone().answers("whisper", "<Gather action=\"{base}/whisper-key\"><Say>Szept</Say></Gather>");
        SERVER.telephone().answers("whisper-key", "");
        SERVER.telephone().answers("recording", "");
        SERVER.telephone().answers("dialled", "<Hangup/>");
        String sid = dials();
        until(sid, "KEYS_ONLY");
        does(sid, "keys", "1");
        until(sid, "AGENT_RINGS");
        does(sid, "pick-up", "");
        until(sid, "AGENT_HEARS");
        does(sid, "keys", "1");
        until(sid, "TALKING");
        does(sid, "decline", "");
        until(sid, "ENDED");
        assertThat(SERVER.telephone().heard("left").getFirst().fields()).containsEntry("QueueResult", "leave");
        assertThat(SERVER.telephone().heard("dialled").getFirst().fields())
                .containsEntry("DialCallStatus", "completed")
                .containsEntry("DialBridged", "true");
        assertThat(SERVER.telephone().heard("recording")).hasSize(1);
    }

    @Test
    void a_talk_over_the_socket_is_signed_spoken_both_ways_and_handed_off_with_its_data() {
        SERVER.telephone()
                .answers(
                        "",
                        "<Connect action=\"{base}/relayed\"><ConversationRelay url=\"{socket}/relay/CA1\""
                                + " welcomeGreeting=\"Dzień dobry\"><Parameter name=\"language\" value=\"pl\"/>"
                                + "</ConversationRelay></Connect>");
        SERVER.telephone().answers("relayed", "<Hangup/>");
        String sid = dials();
        until(sid, "LISTENING");
        does(sid, "speak", "gdzie jest paczka");
        await().until(() -> call(sid).toString().contains("Już sprawdzam"));
        does(sid, "keys", "0");
        until(sid, "ENDED");
        assertThat(SERVER.relay().heard().getFirst())
                .contains("\"type\":\"setup\"")
                .contains(sid)
                .contains("\"language\":\"pl\"");
        assertThat(SERVER.telephone().heard("relayed").getFirst().fields())
                .containsEntry("SessionStatus", "ended")
                .containsEntry("HandoffData", "{\"said\":\"3\"}");
        assertThat(call(sid).toString()).contains("Dzień dobry");
    }

    @Test
    void a_socket_that_does_not_open_is_told_as_failed() {
        SERVER.telephone()
                .answers(
                        "",
                        "<Connect action=\"{base}/relayed\"><ConversationRelay url=\"{socket}/nowhere\"/></Connect>");
        SERVER.telephone().answers("relayed", "<Hangup/>");
        until(dials(), "ENDED");
        assertThat(SERVER.telephone().heard("relayed").getFirst().fields()).containsEntry("SessionStatus", "failed");
    }

    @Test
    void a_call_that_an_agent_begins_rings_the_agent_first_then_the_customer() {
        SERVER.telephone()
                .answers("agent", "<Gather input=\"dtmf\" action=\"{base}/agent-key\"><Say>Klawisz</Say></Gather>");
        SERVER.telephone().answers("agent-key", "<Dial action=\"{base}/agent-done\">+48601000774</Dial>");
        SERVER.telephone().answers("agent-done", "<Hangup/>");
        SERVER.telephone().answers("agent-status", "");
        String hook = SERVER.base() + "/webhooks/voice/voice-main/";
        assertThat(SERVER.call(Map.of("Url", hook + "agent", "Strange", "1")).statusCode())
                .isEqualTo(400);
        assertThat(SERVER.call(Map.of("Url", hook + "agent", "StatusCallback", hook + "agent-status"))
                        .statusCode())
                .isEqualTo(201);
        String sid = new JsonMapper()
                .readTree(SERVER.get("/simulator/api/calls").body())
                .get("sid")
                .asString();
        until(sid, "AGENT_RINGS");
        does(sid, "pick-up", "");
        until(sid, "KEYS_ONLY");
        does(sid, "keys", "1");
        until(sid, "CUSTOMER_RINGS");
        does(sid, "pick-up", "");
        until(sid, "TALKING");
        does(sid, "decline", "");
        until(sid, "ENDED");
        await().until(() -> SERVER.telephone().heard("agent-status").size() == 1);
        assertThat(SERVER.telephone().heard("agent").getFirst().fields())
                .containsEntry("From", "+48732100400")
                .containsEntry("To", "+48732100911");
        assertThat(SERVER.telephone().heard("agent-done").getFirst().fields())
                .containsEntry("DialCallStatus", "completed");
        assertThat(SERVER.get("/simulator/api/calls").statusCode()).isEqualTo(204);
    }

    @Test
    void a_failing_webhook_is_answered_by_the_fallback() {
        SERVER.telephone().answers("fallback", "<Say>Przepraszamy</Say><Hangup/>");
        String sid = dials();
        until(sid, "ENDED");
        assertThat(call(sid).toString()).contains("Przepraszamy");
    }

    @Test
    void nonsense_is_refused_and_says_what_was_expected() {
        assertThat(SERVER.post("/simulator/api/calls", "{\"account\":\"none\",\"caller\":\"\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(SERVER.post("/simulator/api/calls", "{\"account\":\"voice-main\",\"caller\":\"12\"}")
                        .body())
                .contains("expected a number");
    }

    private static String dials() {
        String answer = SERVER.post("/simulator/api/calls", "{\"account\":\"voice-main\",\"caller\":\"+48601000774\"}")
                .body();
        return new JsonMapper().readTree(answer).get("sid").asString();
    }

    private static void does(String sid, String what, String text) {
        assertThat(SERVER.post(
                                "/simulator/api/calls/" + sid + "/doings",
                                "{\"what\":\"" + what + "\",\"text\":\"" + text + "\"}")
                        .statusCode())
                .isEqualTo(202);
    }

    private static void until(String sid, String state) {
        await().until(() -> call(sid).get("state").asString().equals(state));
    }

    private static JsonNode call(String sid) {
        return new JsonMapper()
                .readTree(SERVER.get("/simulator/api/calls/" + sid).body());
    }
}
