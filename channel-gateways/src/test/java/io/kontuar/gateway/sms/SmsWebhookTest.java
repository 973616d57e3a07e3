package io.kontuar.gateway.sms;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontuar.channel.ChannelKind;
import io.kontuar.channel.InboundEvent;
import io.kontuar.channel.InboundEvent.DeliveryReceipt;
import io.kontuar.channel.InboundEvent.InboundMessage;
import io.kontuar.channel.InboundEvent.Unreadable;
import io.kontuar.channel.MessageId;
import io.kontuar.channel.Secret;
import io.kontuar.gateway.GatewayTestApplication;
import io.kontuar.gateway.RecordingLanes;
import io.kontuar.gateway.RememberedAccounts;
import io.kontuar.gateway.RememberedAttachments;
import io.kontuar.gateway.twilio.TwilioSigner;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
            "kontuar.sms.reading.every=1h"
        })
class SmsWebhookTest {

    private static final String PATH = "/webhooks/sms/sms-main";
    private static final Map<String, String> HELLO = Map.of(
            "MessageSid", "SM0123456789abcdef0123456789abcdef",
            "From", "+48601234567",
            "To", "+48221234567",
            "Body", "Gdzie jest paczka? ąę+&= 😀",
            "NumMedia", "0",
            "FromCity", "");

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private RecordingLanes lanes;

    @Autowired
    private RememberedAccounts accounts;

    @Autowired
    private RememberedAttachments attachments;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void begin() {
        lanes.forget();
        attachments.forget();
        setToken(Map.of("authToken", new Secret("12345")));
    }

    @Test
    void a_signed_message_is_on_the_lane_before_it_is_answered() {
        HttpResponse<String> answer = post(PATH, HELLO);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(answer.body()).endsWith("<Response/>");
        assertThat(lanes.sent(InboundMessage.class)).singleElement().satisfies(message -> {
            assertThat(message.content().plainText()).isEqualTo("Gdzie jest paczka? ąę+&= 😀");
            assertThat(message.account().value()).isEqualTo("sms-main");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void the_same_webhook_in_parallel_gives_the_same_id(int times) {
        List<CompletableFuture<HttpResponse<String>>> posts = IntStream.range(0, times)
                .mapToObj(time -> CompletableFuture.supplyAsync(() -> post(PATH, HELLO)))
                .toList();
        assertThat(posts)
                .allSatisfy(post -> assertThat(post.join().statusCode()).isEqualTo(200));
        assertThat(lanes.sent(InboundEvent.class)).hasSize(times);
        assertThat(lanes.sent(InboundEvent.class).stream().map(InboundEvent::id).distinct())
                .hasSize(1);
    }

    @Test
    void a_percent_encoded_query_is_signed_as_it_was_sent() {
        assertThat(post(PATH + "?q=a%2Bb%20c&e=%E2%82%AC&quote='", HELLO).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_wrong_or_missing_signature_is_refused_and_counted_and_leaves_nothing() {
        double before = refusals();
        assertThat(send(PATH, form(HELLO), "AAAA").statusCode()).isEqualTo(403);
        assertThat(send(PATH, form(HELLO), "").statusCode()).isEqualTo(403);
        assertThat(send(PATH + "/status", form(HELLO), "AAAA").statusCode()).isEqualTo(403);
        assertThat(refusals() - before).isEqualTo(3);
        assertThat(lanes.sent(InboundEvent.class)).isEmpty();
        assertThat(attachments.count()).isZero();
    }

    @Test
    void an_account_without_a_token_believes_nobody() {
        setToken(Map.of());
        assertThat(post(PATH, HELLO).statusCode()).isEqualTo(403);
    }

    @Test
    void the_secondary_token_is_good_too_while_tokens_are_exchanged() {
        setToken(Map.of("authToken", new Secret("next"), "authTokenSecondary", new Secret("12345")));
        assertThat(post(PATH, HELLO).statusCode()).isEqualTo(200);
    }

    @Test
    void an_unknown_account_is_not_found() {
        assertThat(post("/webhooks/sms/other", HELLO).statusCode()).isEqualTo(404);
        assertThat(post("/webhooks/sms/web-main", HELLO).statusCode()).isEqualTo(404);
    }

    @Test
    void a_body_above_the_limit_is_too_large() {
        Map<String, String> large = new TreeMap<>(HELLO);
        large.put("Filler", "x".repeat(70_000));
        assertThat(post(PATH, large).statusCode()).isEqualTo(413);
    }

    @Test
    void lanes_that_are_away_make_it_unavailable() {
        lanes.goAway();
        assertThat(post(PATH, HELLO).statusCode()).isEqualTo(503);
    }

    @Test
    void what_is_signed_and_not_understood_is_kept_and_answered() {
        assertThat(post(PATH, Map.of("Body", "no sid")).statusCode()).isEqualTo(200);
        assertThat(lanes.sent(Unreadable.class)).singleElement().satisfies(event -> {
            assertThat(event.reason()).isEqualTo("no MessageSid");
            assertThat(attachments.open(event.body().id())).isPresent();
        });
    }

    @Test
    void what_is_signed_and_not_utf_8_is_kept_byte_by_byte() {
        String url = GatewayTestApplication.PUBLIC_URL + PATH;
        byte[] signed = (url + "Body\u00ffMessageSidSM1").getBytes(ISO_8859_1);
        String signature = TwilioSigner.sign("12345", signed);
        assertThat(send(PATH, "Body=%FF&MessageSid=SM1", signature).statusCode())
                .isEqualTo(200);
        assertThat(lanes.sent(Unreadable.class))
                .singleElement()
                .satisfies(event -> assertThat(event.reason()).isEqualTo("not UTF-8"));
    }

    @Test
    void a_status_callback_brings_our_message_id_back() {
        assertThat(post(PATH + "/status?m=m-abc123", Map.of("MessageSid", "SM1", "MessageStatus", "delivered"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(lanes.sent(DeliveryReceipt.class))
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.message()).isEqualTo(new MessageId("m-abc123")));
    }

    private void setToken(Map<String, Secret> secrets) {
        accounts.put(ChannelKind.SMS, "sms-main", "+48221234567", Map.of("accountSid", "AC1"), secrets);
        accounts.put(ChannelKind.WEB_CHAT, "web-main", "web-main", Map.of(), Map.of());
    }

    private double refusals() {
        return meters.counter("kontuar.gateways.signature.refused", "account", "sms-main")
                .count();
    }

    private HttpResponse<String> post(String target, Map<String, String> fields) {
        return send(
                target, form(fields), TwilioSigner.sign("12345", GatewayTestApplication.PUBLIC_URL + target, fields));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(String target, String body, String signature) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + target))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(BodyPublishers.ofString(body));
        if (!signature.isEmpty()) {
            request.header("X-Twilio-Signature", signature);
        }
        return http.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }
}
