package io.kontuar.gateway.voice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.CallStep;
import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.InboundEvent.CallAdvanced;
import io.kontuar.channel.InboundEvent.Unreadable;
import io.kontuar.channel.MessageContent;
import io.kontuar.channel.Secret;
import io.kontuar.gateway.GatewayTestApplication;
import io.kontuar.gateway.RecordingLanes;
import io.kontuar.gateway.RememberedAccounts;
import io.kontuar.gateway.twilio.TwilioSigner;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = GatewayTestApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "kontuar.public-url=" + GatewayTestApplication.PUBLIC_URL,
            "kontuar.account-memory=1ms",
            "kontuar.voice.answer-within=200ms",
            "kontuar.voice.patience=5s"
        })
class VoiceWebhookTest {
    private static final String PATH = "/webhooks/voice/voice-main";
    private static final Map<String, String> RINGS = Map.of(
            "CallSid", "CA0123456789abcdef0123456789abcdef",
            "From", "+48601234567",
            "To", "+48221234567",
            "CallStatus", "ringing");
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private RecordingLanes lanes;

    @Autowired
    private RememberedAccounts accounts;

    @BeforeEach
    void begin() {
        lanes.forget();
        accounts.put(
                ChannelKind.VOICE,
                "voice-main",
                "+48221234567",
                Map.of("accountSid", "AC1", "languages", "pl", "record", "yes", "fallbackNumber", "+48221111111"),
                Map.of("authToken", new Secret("12345")));
    }

    @Test
    void a_ringing_call_is_durable_and_greeted_with_consent_and_a_question_by_voice_and_keys() {
        HttpResponse<String> answer = post("", RINGS, true);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(answer.body())
                .contains("input=\"speech dtmf\"")
                .contains("actionOnEmptyResult=\"true\"")
                .contains("language=\"pl-PL\"")
                .contains("jest nagrywana")
                .contains("/voice-main/turn?l=pl&amp;s=0&amp;t=1&amp;m=menu");
        assertThat(lanes.sent(CallAdvanced.class)).singleElement().satisfies(event -> {
            assertThat(event.step()).isEqualTo(CallStep.BEGAN);
            assertThat(event.caller().value()).isEqualTo("+48601234567");
        });
    }

    @Test
    void what_is_not_signed_is_refused_and_leaves_no_trace() {
        assertThat(post("", RINGS, false).statusCode()).isEqualTo(403);
        assertThat(post("/turn", RINGS, false).statusCode()).isEqualTo(403);
        assertThat(post("/fallback", RINGS, false).statusCode()).isEqualTo(403);
        assertThat(lanes.sent(CallAdvanced.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/turn?t=1", "/choice", "/status", "/recording", "/whisper-key"})
    void when_the_lanes_are_away_the_caller_hears_so_and_is_put_through_to_the_fallback_number(String hook) {
        lanes.goAway();
        HttpResponse<String> answer = post(
                hook,
                with(
                        RINGS,
                        Map.of(
                                "SpeechResult",
                                "halo",
                                "Digits",
                                "2",
                                "CallStatus",
                                "completed",
                                "RecordingUrl",
                                "https://api.twilio.com/x",
                                "RecordingSid",
                                "RE1")),
                true);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("problem techniczny").contains("<Dial>+48221111111</Dial>");
    }

    @Test
    void the_fallback_is_static() {
        lanes.goAway();
        assertThat(post("/fallback", RINGS, true).body()).contains("<Dial>+48221111111</Dial>");
    }

    @Test
    void words_are_durable_before_the_caller_is_told_to_wait() {
        String answer = post(
                        "/turn?l=pl&s=0&t=1&m=menu",
                        with(RINGS, Map.of("SpeechResult", "osiem osiem dwa jeden trzy")),
                        true)
                .body();
        assertThat(lanes.sent(CallAdvanced.class)).singleElement().satisfies(event -> {
            assertThat(event.step()).isEqualTo(CallStep.SPOKE);
            assertThat(event.content()).isEqualTo(new MessageContent.Text("88213"));
        });
        assertThat(answer).contains("Chwileczkę").contains("<Pause").contains("/answer?l=pl&amp;s=0&amp;t=1&amp;n=1");
    }

    @Test
    void the_same_turn_told_twice_is_the_same_event_and_another_turn_is_another() {
        Map<String, String> said = with(RINGS, Map.of("SpeechResult", "halo"));
        post("/turn?t=1", said, true);
        post("/turn?t=1", said, true);
        post("/turn?t=2", said, true);
        assertThat(lanes.sent(CallAdvanced.class).stream().map(CallAdvanced::id).distinct())
                .hasSize(2);
    }

    @Test
    void silence_is_asked_again_and_ends_politely() {
        assertThat(post("/turn?l=pl&t=1&m=menu", RINGS, true).body())
                .contains("<Gather")
                .contains("e=1");
        assertThat(post("/turn?l=pl&t=1&m=menu&e=2", RINGS, true).body()).contains("<Hangup/>");
        assertThat(lanes.sent(CallAdvanced.class)).isEmpty();
    }

    @Test
    void a_bot_that_does_not_answer_is_not_waited_for_without_end() {
        String answer = post("/answer?l=pl&t=1&n=9", RINGS, true).body();
        assertThat(lanes.sent(CallAdvanced.class))
                .extracting(CallAdvanced::step)
                .containsExactly(CallStep.NEEDS_PERSON);
        assertThat(answer).doesNotContain("/answer").contains("<Record");
    }

    @Test
    void a_voicemail_is_one_whichever_of_its_two_webhooks_tells_of_it() {
        Map<String, String> recorded = with(
                RINGS,
                Map.of("RecordingSid", "RE1", "RecordingUrl", "https://api.twilio.com/RE1", "RecordingDuration", "7"));
        post("/voicemail?l=pl", recorded, true);
        post("/recording?k=voicemail", with(recorded, Map.of("RecordingStatus", "completed")), true);
        assertThat(lanes.sent(CallAdvanced.class))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.content()).isInstanceOf(MessageContent.RemoteMedia.class));
        assertThat(lanes.sent(CallAdvanced.class).stream().map(CallAdvanced::id).distinct())
                .hasSize(1);
    }

    @Test
    void empty_recordings_and_empty_transcripts_leave_nothing() {
        post("/recording?k=voicemail", with(RINGS, Map.of("RecordingSid", "RE1", "RecordingStatus", "absent")), true);
        post("/voicemail", RINGS, true);
        post("/transcript", with(RINGS, Map.of("RecordingSid", "RE1", "TranscriptionText", " ")), true);
        post(
                "/transcript",
                with(RINGS, Map.of("RecordingSid", "RE1", "TranscriptionText", "x", "TranscriptionStatus", "failed")),
                true);
        assertThat(lanes.sent(CallAdvanced.class)).isEmpty();
    }

    @Test
    void only_its_end_is_told_of_a_status() {
        post("/status", with(RINGS, Map.of("CallStatus", "in-progress")), true);
        assertThat(lanes.sent(CallAdvanced.class)).isEmpty();
        post("/status", with(RINGS, Map.of("CallStatus", "completed", "CallDuration", "75")), true);
        assertThat(lanes.sent(CallAdvanced.class))
                .singleElement()
                .satisfies(event -> assertThat(event.details()).containsEntry("seconds", "75"));
    }

    @Test
    void what_is_signed_and_names_no_call_is_kept_for_people() {
        assertThat(post("", Map.of("From", "+48601234567"), true).statusCode()).isEqualTo(200);
        assertThat(lanes.sent(Unreadable.class)).hasSize(1);
    }

    @Test
    void an_unknown_number_is_not_found() {
        assertThat(send("/webhooks/voice/other", RINGS, true).statusCode()).isEqualTo(404);
    }

    private static Map<String, String> with(Map<String, String> form, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(form);
        all.putAll(more);
        return all;
    }

    private HttpResponse<String> post(String hook, Map<String, String> form, boolean signed) {
        return send(PATH + hook, form, signed);
    }

    private HttpResponse<String> send(String target, Map<String, String> form, boolean signed) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        String signature =
                TwilioSigner.sign(signed ? "12345" : "54321", GatewayTestApplication.PUBLIC_URL + target, form);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + target))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", signature)
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString()).join();
    }
}
